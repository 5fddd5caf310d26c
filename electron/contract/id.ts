import { z } from "zod";

/** Names a conversation, a message, a document: anything the student's data refers to. */
export const id = z.uuid();

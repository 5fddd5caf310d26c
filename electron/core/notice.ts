import json from "../../assets/notices/notice.json" with { type: "json" };
import type { NoticeText } from "./ports.ts";

/** The advisory notice of this release; a new version must be acknowledged anew. */
export const noticeText: NoticeText = { ...json, body: json.body.join("\n\n") };

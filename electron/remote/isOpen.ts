import type { Socket } from "node:net";

/** Whether something can be sent: it is connected, and has shaken hands where it is encrypted. */
export function isOpen(socket: Socket): boolean {
  const isShakingHands = "secureConnecting" in socket && socket.secureConnecting === true;
  return !socket.connecting && !isShakingHands;
}

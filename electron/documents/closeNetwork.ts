import { Socket as DatagramSocket } from "node:dgram";
import { Server, Socket } from "node:net";

/**
 * From here on this process opens no connection: a document's addresses are never followed, whatever
 * a library does with them. All of Node's networking goes through these.
 */
export function closeNetwork(): void {
  const refuse = (): never => {
    throw new Error("The parser has no network.");
  };
  Socket.prototype.connect = refuse;
  Server.prototype.listen = refuse;
  DatagramSocket.prototype.bind = refuse;
  DatagramSocket.prototype.send = refuse;
  DatagramSocket.prototype.connect = refuse;
}

import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import type { CheckedFolder, FolderWarning } from "../../contract/data.ts";
import { fail } from "../../core/failed.ts";
import { dataPaths } from "../dataFolder.ts";
import { listData } from "./listData.ts";
import { findOwnModels } from "./ownModels.ts";
import { systemNames } from "./stayingIn.ts";
import { movingName } from "./unfinishedMove.ts";

/** What a system may put into a folder that is empty to a person, and what stays where the data were moved away from. */
const unseen = new Set([...systemNames, "viva.lock", "window", "data-folder.json"]);

/**
 * Says whether the data of a folder can move to another: it is empty or not there yet, can be written and has room.
 * Failed FOLDER_UNFIT, DISK_TOO_SMALL.
 */
export async function checkTarget(from: string, typed: string): Promise<CheckedFolder> {
  const folder = truePath(resolve(typed));
  const here = truePath(resolve(from));
  const unfit = (reason: string): never => fail("FOLDER_UNFIT", { folder, reason });
  if (folder === here) unfit("the data are there already");
  if (isInside(folder, here)) unfit("it lies inside the present data folder");
  if (isInside(here, folder)) unfit("the present data folder lies inside it");
  const place = existing(folder);
  if (!statSync(place).isDirectory()) unfit("it is a file, or lies below one");
  if (place === folder && !isEmpty(folder)) unfit("it is not empty");
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
  } catch {
    unfit("Viva may not write there");
  }
  const files = listData(from, findOwnModels(dataPaths(from)));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const needBytes = bytes + Math.ceil(bytes / 20);
  const { bavail, bsize, type } = await statfs(place);
  const freeBytes = bavail * bsize;
  if (freeBytes < needBytes) fail("DISK_TOO_SMALL", { folder, needBytes, haveBytes: freeBytes });
  return { folder, needBytes, freeBytes, warnings: warningsFor(folder, type) };
}

/** The path without links, as far as it is there. */
function truePath(path: string): string {
  const place = existing(path);
  return join(realpathSync(place), path.slice(place.length));
}

/** The path itself, or the nearest folder above that is there. */
function existing(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existing(dirname(path));
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** One that a move began to fill is filled again. */
function isEmpty(folder: string): boolean {
  const names = readdirSync(folder).filter((name) => !unseen.has(name));
  return names.length === 0 || names.includes(movingName);
}

/** Folders in which a program beside Viva may replace a file while it is being written. */
const synced =
  /^(?:Dropbox|OneDrive|iCloud ?Drive|Google ?Drive|GoogleDrive|Nextcloud|ownCloud|pCloud(?: ?Drive)?|MEGA|Box|CloudStorage|Mobile Documents|Sync|Syncthing|Proton ?Drive)(?: - .*|-.*| \(.*\))?$/i;
const removable = /^\/(?:media|run\/media|Volumes|mnt)\//;
/** NFS, SMB, CIFS, SMB 2, 9P, Coda, AFS and FUSE, as Linux names file systems. */
const networks = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x73757245, 0x5346414f, 0x65735546,
]);

function warningsFor(folder: string, type: number): FolderWarning[] {
  const parts = folder.split(/[/\\]/);
  return [
    ...(parts.some((part) => synced.test(part)) ? (["synced"] as const) : []),
    ...(networks.has(type) || folder.startsWith("\\\\") ? (["network"] as const) : []),
    ...(removable.test(folder) ? (["removable"] as const) : []),
  ];
}

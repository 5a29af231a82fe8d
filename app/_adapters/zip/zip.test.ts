import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { packageFiles } from "#app/_adapters/zip/package-files.ts";
import { readZip } from "#app/_adapters/zip/read-zip.ts";
import { writeZip } from "#app/_adapters/zip/write-zip.ts";

const MOST = 1_000_000;

it("reads what it wrote, whatever the bytes", () => {
  const files = fc.uniqueArray(fc.record({ path: fc.stringMatching(/^[a-zé]{1,8}\.json$/), bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) }), { selector: ({ path: name }) => name, maxLength: 5 });
  fc.assert(fc.property(files, (all) => {
    expect(readZip(writeZip(all), "x.zip", MOST)).toEqual(all);
  }));
});

it("is read by another program, where there is one", () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "default-dead-zip-")), "a.zip");
  writeFileSync(file, writeZip([{ path: "a.json", bytes: Buffer.from("{}".repeat(100)) }]));
  const told = spawnSync("python3", ["-c", "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist(), len(z.read('a.json')))", file], { encoding: "utf8" });
  if (told.error) return;
  expect(told.stdout.trim()).toBe("None ['a.json'] 200");
});

it("refuses what is damaged or unpacks to too much, with a sentence", () => {
  const zip = writeZip([{ path: "a.json", bytes: Buffer.alloc(2000) }]);
  const fault = (bytes: Buffer, most = MOST) => {
    try {
      readZip(bytes, "x.zip", most);
    } catch (error) {
      return (error as { faults: { path: string; message: string }[] }).faults[0];
    }
    return null;
  };
  expect(fault(zip.subarray(0, 40))).toEqual({ path: "x.zip", message: "is no zip archive that can be read, or is damaged." });
  expect(fault(zip, 1000)?.message).toMatch(/^unpacks to more than/);
  const flipped = Buffer.from(zip);
  flipped[38] = 0xff;
  expect(fault(flipped)).toMatchObject({ path: "x.zip/a.json", message: "is damaged." });
});

it("takes the JSON files of an archive, whatever else lies in it", () => {
  const zip = writeZip([{ path: "pkg/Manifest.ocf.json", bytes: Buffer.from("{}") }, { path: "__MACOSX/pkg/._Manifest.ocf.json", bytes: Buffer.from("x") }, { path: "readme.txt", bytes: Buffer.from("x") }]);
  expect(packageFiles([{ path: "x.ocf.zip", bytes: zip }, { path: "b.json", bytes: Buffer.from("[]") }])).toEqual([{ path: "pkg/Manifest.ocf.json", text: "{}" }, { path: "b.json", text: "[]" }]);
});

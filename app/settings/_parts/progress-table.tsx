import { formatDay } from "#lib/format/date.ts";
import type { listProgressFiles } from "#app/_operations/list-progress-files.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { Unknown } from "#app/_ui/unknown.tsx";

export type ProgressFiles = Awaited<ReturnType<(typeof listProgressFiles)["call"]>>;
type DataFile = ProgressFiles["files"][number];

/** Whose figures a file holds, by link where the publisher has a page. */
const Source = ({ file: { publisher, licence, address } }: { file: DataFile }) => (
  <>
    {address === "" ? publisher : <a href={address} rel="noreferrer noopener" className="text-accent underline underline-offset-2">{publisher}</a>}
    <span className="block text-xs text-ink-soft">{licence}</span>
  </>
);

function cameBy({ loadedOn, loadedBy, fetchedFrom }: DataFile): string {
  if (loadedOn === null) return "ships with the program";
  return `${fetchedFrom === null ? "loaded" : `fetched from ${new URL(fetchedFrom).host}`} by ${loadedBy}, ${formatDay(loadedOn)}`;
}

/** Data files with what they hold, of which day, from whom. */
export const ProgressTable = ({ caption, files }: { caption: string; files: readonly DataFile[] }) => (
  <Table caption={caption} className="min-w-[52rem] [&_td]:align-top [&_th]:align-top">
    <thead>
      <tr>
        <Th>File</Th>
        <Th>Data of</Th>
        <Th number>Rows</Th>
        <Th>Source and licence</Th>
        <Th>How it came here</Th>
      </tr>
    </thead>
    <tbody>
      {files.map((file) => (
        <Tr key={`${file.kind} ${file.publishedOn} ${file.loadedOn ?? ""}`}>
          <RowTh className="min-w-64">
            {file.name} {file.inUse && !file.vintage ? <Badge>in use</Badge> : null}
            <span className="block text-xs font-normal text-ink-soft">{file.what}</span>
          </RowTh>
          <Td className="num whitespace-nowrap">{formatDay(file.publishedOn)}</Td>
          <Td number>{file.rows === null ? <Unknown why="It was loaded before rows were counted." /> : file.rows.toLocaleString("en-US")}</Td>
          <Td className="min-w-48"><Source file={file} /></Td>
          <Td className="text-ink-soft">{cameBy(file)}</Td>
        </Tr>
      ))}
    </tbody>
  </Table>
);

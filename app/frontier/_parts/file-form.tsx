"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Day } from "#lib/date.ts";
import { TextField } from "#app/_ui/text-field.tsx";
import { DropZone } from "../../import/_parts/drop-zone.tsx";
import { call, Refusal, upload } from "../../import/_parts/server.ts";

/** Takes a newer published file and forecasts everything anew. */
export function FileForm({ workspace, today }: { workspace: string; today: Day }) {
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | null>(null);
  const [publishedOn, setPublishedOn] = useState<string>(today);
  const router = useRouter();
  async function take([file]: File[]) {
    if (!file) return;
    try {
      setSaid({ text: `Reading ${file.name}`, wrong: false });
      const { id } = await upload(file, () => undefined);
      const done = await call<{ rows: number; features: number; publishedOn: string }>(workspace, "load-progress-file", { uploadId: id, publishedOn });
      setSaid({ text: `In use: ${done.rows} rows of ${done.publishedOn}; ${done.features} features were forecast anew.`, wrong: false });
      router.refresh();
    } catch (error) {
      setSaid({ text: error instanceof Refusal ? (error.faults[0]?.message ?? error.message) : "The file could not be taken.", wrong: true });
    }
  }
  return (
    <div className="flex flex-col gap-3">
      <TextField label="Day on which the file was published" type="date" value={publishedOn} max={today} onChange={(event) => setPublishedOn(event.target.value)} className="max-w-60" />
      <DropZone label="Choose a capability file" accept=".csv" multiple={false} compact onFiles={(files) => void take(files)}>
        <p>Newer data: drop Epoch&apos;s eci_scores.csv or edi_scores.csv here.</p>
      </DropZone>
      <p role="status" className={said?.wrong ? "text-dead" : "text-ink-soft"}>{said?.text}</p>
    </div>
  );
}

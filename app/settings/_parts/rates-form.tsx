"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { DropZone } from "../../import/_parts/drop-zone.tsx";
import { call, Refusal, upload } from "../../import/_parts/server.ts";

/** Takes a newer file of the ECB in place of the rates so far. */
export function RatesForm({ workspace }: { workspace: string }) {
  const [said, setSaid] = useState<{ text: string; wrong: boolean } | null>(null);
  const router = useRouter();
  async function take([file]: File[]) {
    if (!file) return;
    try {
      setSaid({ text: `Reading ${file.name}`, wrong: false });
      const { id } = await upload(file, () => undefined);
      const { firstDay, lastDay, rates } = await call<{ firstDay: string; lastDay: string; rates: number }>(workspace, "replace-rates", { uploadId: id });
      setSaid({ text: `In use: ${rates.toLocaleString("en-US")} rates from ${firstDay} to ${lastDay}.`, wrong: false });
      router.refresh();
    } catch (error) {
      setSaid({ text: error instanceof Refusal ? (error.faults[0]?.message ?? error.message) : "The file could not be taken.", wrong: true });
    }
  }
  return (
    <div className="flex flex-col gap-2">
      <DropZone label="Choose eurofxref-hist.csv" accept=".csv" multiple={false} compact onFiles={(files) => void take(files)}>
        <p>Newer rates: drop the ECB&apos;s eurofxref-hist.csv here.</p>
      </DropZone>
      <p role="status" className={said?.wrong ? "text-dead" : "text-ink-soft"}>
        {said?.text}
      </p>
    </div>
  );
}

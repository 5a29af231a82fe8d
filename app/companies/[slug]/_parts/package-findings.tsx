import { SelectField } from "#app/_ui/select-field.tsx";
import { RowTh, Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { NumberField } from "#app/_ui/number-field.tsx";

type Dangling = { file: string; objectType: string; objectId: string; field: string; kind: string; id: string };
type Question = { objectId: string; name: string; asks: "participation" | "maturity" };
export type PackageCheck = { objects: number; classes: number; holders: number; holdings: number; dangling: readonly Dangling[]; questions: readonly Question[] };

const CHOICES = [["", "Choose"], ["non-participating", "Non-participating"], ["participating", "Participating"], ["capped", "Participating up to a cap"], ["unknown", "I do not know"]].map(([value = "", label = ""]) => ({ value, label }));

const counted = (found: readonly Dangling[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
};

/** What a package holds, what it names and does not hold, and what its format leaves open. */
export function PackageFindings({ found: { objects, classes, holders, holdings, dangling, questions } }: { found: PackageCheck }) {
  return (
    <>
      <p role="status" className="num text-sm">{objects} objects: {classes} classes, {holders} holders, {holdings} lines still outstanding.</p>
      {dangling.length > 0 ? (
        <div className="flex flex-col gap-2">
          <p className="text-sm"><strong>{dangling.length} references name what the package does not hold</strong>: {counted(dangling).map(([kind, count]) => `${count} ${kind}`).join(", ")}.</p>
          <div className="max-h-80 overflow-auto" tabIndex={0} role="region" aria-label="Dangling references, scrollable">
            <Table caption="Dangling references">
              <thead><tr><Th>File</Th><Th>Object</Th><Th>Field</Th><Th>Kind</Th><Th>Names</Th></tr></thead>
              <tbody>
                {dangling.map(({ file, objectType, objectId, field, kind, id }, i) => (
                  <Tr key={i}><RowTh className="font-normal">{file}</RowTh><Td>{objectType} {objectId}</Td><Td>{field}</Td><Td>{kind}</Td><Td>{id}</Td></Tr>
                ))}
              </tbody>
            </Table>
          </div>
          <label className="touch flex items-center gap-2 text-sm"><input type="checkbox" name="acceptDangling:boolean" className="size-4 accent-accent" /> Accept these and import</label>
        </div>
      ) : <p className="text-sm text-ink-soft">Every reference leads to something that the package holds.</p>}
      {questions.length > 0 ? (
        <fieldset className="flex flex-col gap-3">
          <legend className="mb-2 text-sm font-medium">What the format does not say</legend>
          {questions.map(({ objectId, name, asks }, i) => (
            <div key={objectId} className="grid gap-3 sm:grid-cols-2">
              <input type="hidden" name={`answers.${i}.objectId`} value={objectId} />
              {asks === "participation" ? (
                <>
                  <SelectField name={`answers.${i}.participation`} label={`${name}: after its preference`} options={CHOICES} defaultValue="" />
                  <NumberField name={`answers.${i}.cap:number`} label={`${name}: cap, times the price`} hint="Only where it takes part up to a cap." />
                </>
              ) : <TextField name={`answers.${i}.maturity`} type="date" label={`Note ${name}: due on`} hint="Empty where it is not known." />}
            </div>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}

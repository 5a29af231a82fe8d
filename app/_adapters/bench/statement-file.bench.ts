// Writes the statement that the import is measured with: statement-file.bench.ts FILE ROWS.
import { writeStatement } from "./invented-statement.ts";

const [file = "", rows = ""] = process.argv.slice(2);
await writeStatement(file, Number(rows));

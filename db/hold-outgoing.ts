import type Sqlite from "better-sqlite3";

const WHY = "It waited when this copy of the database was made: it may have been sent since. Send it again if it is still wanted.";

/**
 * In a copy of the database: what waited to be sent is given up until someone sends it again, and no scheduled occurrence of before the
 * next start is caught up, since both may have gone out of the original. Nothing in a file from before there were either.
 */
export function holdOutgoing(client: Sqlite.Database, at: string): void {
  const known = new Set(client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
  if (!known.has("job_reach")) return;
  client.transaction(() => {
    client.prepare("UPDATE outbox SET died_at = ?, next_attempt_at = NULL, last_fault = ? WHERE sent_at IS NULL AND died_at IS NULL").run(at, WHY);
    client.exec("DELETE FROM job_reach; DELETE FROM job_lease; UPDATE job_run SET next_attempt_at = NULL WHERE next_attempt_at IS NOT NULL");
  })();
}

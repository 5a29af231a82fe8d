import { prepared, type Reader } from "#db/connection.ts";
import { COMMITTED_IMPORTS } from "#db/visible.ts";
import type { FeatureState } from "#lib/ai-risk/register/feature-risk.ts";
import type { Day } from "#lib/date.ts";

const LATEST = "SELECT id FROM feature_forecast WHERE workspace_id = f.workspace_id AND feature_id = f.id AND day <= @asOf ORDER BY day DESC, id DESC LIMIT 1";
const SQL = `SELECT f.company_id AS companyId, f.kind, x.p_shipped AS pShipped, x.p_capable AS pCapable, x.data_date AS dataDate
  FROM feature f LEFT JOIN feature_forecast x ON x.workspace_id = f.workspace_id AND x.id = (${LATEST})
  WHERE f.workspace_id = @workspaceId AND f.reported_at <= @asOf AND (f.withdrawn_at IS NULL OR f.withdrawn_at > @asOf)
    AND (f.archived_at IS NULL OR f.archived_at > @asOf || 'T99') AND (f.import_id IS NULL OR f.import_id IN ${COMMITTED_IMPORTS})`;

/** Every feature on the register of a day with its latest forecast by then: two look-ups each. */
export const featureStates = async (db: Reader, workspaceId: string, asOf: Day): Promise<FeatureState[]> => prepared(db, SQL).all({ workspaceId, asOf }) as FeatureState[];

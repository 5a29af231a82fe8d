/** Names of columns as tables in the wild have them, after headerWords; the earlier name is the better one. */
export const COMPANY_NAMES = {
  name: ["company name", "company", "name", "startup", "startup name", "portfolio company", "issuer", "issuer name", "organization", "organisation", "organization name", "business", "business name", "firma", "unternehmen", "firmenname", "entreprise", "societe", "nom", "empresa", "nombre", "azienda", "ragione sociale", "ticker", "symbol"],
  legalName: ["legal name", "legal entity", "legal entity name", "registered name", "entity name", "entity"],
  externalId: ["company id", "id", "external id", "cik", "company permalink", "permalink", "uuid", "company uuid", "crm id", "record id", "lei", "registration number", "company number"],
  domain: ["domain", "company domain", "website", "web site", "homepage", "homepage url", "company website", "website url", "url", "web", "site", "webseite", "site web"],
  sector: ["sector", "industry", "category code", "category", "company category code", "vertical", "market", "branche", "secteur", "industrie"],
  stage: ["stage", "company stage", "phase", "funding stage"],
  country: ["country", "country code", "company country code", "hq country", "land", "pays", "pais", "paese"],
  story: ["description", "story", "about", "short description", "one liner", "summary", "pitch", "beschreibung"],
} as const;

export const ROUND_NAMES = {
  kind: ["funding round type", "round type", "round", "round name", "series", "funding type", "investment type", "type", "finanzierungsrunde", "tour", "ronda"],
  day: ["funded at", "close date", "closing date", "closed on", "date closed", "closed", "announced on", "announced date", "round date", "funding date", "investment date", "date", "filed", "datum", "fecha", "day"],
  amount: ["raised amount", "amount raised", "money raised", "round size", "amount", "raised", "total raised", "funding amount", "investment amount", "size", "betrag", "montant", "monto", "importo"],
  preMoney: ["pre money", "premoney", "pre money valuation", "pre"],
  postMoney: ["post money", "postmoney", "post money valuation", "raised post money", "post", "valuation"],
  security: ["security", "instrument", "security type", "instrument type"],
  tier: ["tier", "status", "certainty", "round status", "state"],
  condition: ["condition", "conditions", "milestone", "subject to"],
  ours: ["ours", "we invested", "our investment", "participated"],
  sourceRef: ["source", "source ref", "reference", "link", "accession", "file number"],
  reportedAt: ["reported at", "reported on", "reported", "as of"],
} as const;

export const FIGURE_NAMES = {
  revenue: ["revenue", "revenues", "total revenue", "net revenue", "operating revenue", "sales", "net sales", "turnover", "mrr", "umsatz", "umsatzerlose", "erlose", "chiffre d affaires", "ca", "ingresos", "ventas", "ricavi", "receita", "income"],
  expenses: ["expenses", "total expenses", "operating expenses", "opex", "total opex", "costs", "total costs", "total cost", "cost", "spend", "total spend", "gross burn", "expense", "ausgaben", "kosten", "gesamtkosten", "aufwand", "aufwendungen", "depenses", "charges", "couts", "gastos", "costi", "spese", "despesas"],
  cashEnd: ["cash", "cash end", "cash at end", "cash end of month", "ending cash", "closing cash", "cash balance", "cash on hand", "cash in bank", "bank balance", "cash position", "cash and cash equivalents", "cash and equivalents", "total liquidity", "liquidity", "closing balance", "kasse", "liquide mittel", "bankguthaben", "tresorerie", "caja", "efectivo", "cassa", "caixa"],
  netBurn: ["net burn", "burn", "monthly burn", "burn rate", "cash burn", "net burn rate"],
  netIncome: ["net income", "net profit", "profit", "net result", "net earnings", "profit loss", "net loss income", "gewinn", "ergebnis", "resultat", "resultat net", "resultado", "utile"],
  cashFlow: ["op cash flow", "operating cash flow", "cash flow from operations", "net cash from operating activities", "net cash used in operating activities", "cfo"],
  payroll: ["payroll", "salaries", "wages", "people", "people costs", "personnel", "personnel costs", "staff costs", "compensation", "personalkosten", "personal", "gehalter", "lohne", "salaires", "personnel costs", "nominas", "stipendi"],
  costOfRevenue: ["cost of revenue", "cogs", "cost of goods", "cost of goods sold", "cost of sales", "materialkosten", "herstellungskosten"],
  inference: ["inference", "ai", "ai inference", "ai inference and cloud", "ai and cloud", "inference and cloud", "cloud", "hosting", "compute", "infrastructure", "ai costs", "cloud costs"],
  marketing: ["marketing", "sales and marketing", "advertising", "ads", "marketing costs", "werbung", "publicite"],
  other: ["other", "other expenses", "other costs", "sonstige", "autres", "otros", "altro"],
  oneOffIn: ["one off in", "one off income", "one off inflow", "extraordinary income", "grants", "grant income"],
  oneOffOut: ["one off out", "one off", "one off costs", "one off expenses", "one time costs", "extraordinary expenses"],
  financingIn: ["financing in", "financing", "funding", "funding raised", "equity raised", "capital raised", "investment received", "loan proceeds", "raised"],
  financingOut: ["financing out", "loan repayment", "debt repayment", "debt service", "loan payments"],
  headcount: ["headcount", "employees", "fte", "ftes", "team size", "staff", "number of employees", "mitarbeiter", "effectif", "empleados", "dipendenti"],
  period: ["month", "period", "month end", "month ending", "period end", "period ending", "reporting period", "reporting month", "quarter", "quarter end", "fiscal quarter", "fiscal year end", "fiscal year", "year end", "year", "date", "as of date", "period if given", "monat", "zeitraum", "mois", "periode", "mes", "mese", "periodo", "quartal", "trimestre", "jahr", "annee"],
  reportedAt: ["reported at", "reported on", "reported", "filed", "first filed", "filing date", "submitted", "submitted at", "updated", "updated at", "report date"],
  note: ["note", "notes", "comment", "comments", "remarks", "kommentar"],
} as const;
export const YEAR_NAMES = ["year", "fiscal year", "jahr", "annee", "ano", "anno"] as const;
export const MONTH_NAMES = ["month", "monat", "mois", "mes", "mese"] as const;
export const QUARTER_NAMES = ["quarter", "fiscal quarter", "quartal", "trimestre"] as const;

// Months as bank exports write them: en de fr it es pt nl sv da nb fi cs pl hu ro tr hr, normalised by plainWord.
const NAMES: readonly string[] = [
  "jan january januar janvier janv gennaio gen enero ene janeiro januari tammi tammikuu leden ledna styczen stycznia sty janvar ianuarie ian ocak oca sijecanj jann jaenner janner januarij",
  "feb february februar fevrier fevr fev febbraio febrero fevereiro februari helmi helmikuu unor unora luty lutego lut febr februarie subat sub veljaca",
  "mar march marz maerz mrz mars marzo marco maart mrt maalis maaliskuu brezen brezna bre marzec marca marc martie mart ozujak maj3",
  "apr april avril avr aprile abril abr huhti huhtikuu duben dubna dub kwiecien kwietnia kwi aprilis aprilie nisan nis travanj",
  "may mai maggio mag mayo maio mei maj touko toukokuu kveten kvetna kve maja majus mayis svibanj",
  "jun june juni juin giugno giu junio junho kesa kesakuu cerven cervna czerwiec czerwca cze junius iunie iun haziran haz lipanj",
  "jul july juli juillet juil luglio lug julio julho heina heinakuu cervenec cervence lipiec lipca lip julius iulie iul temmuz tem srpanj",
  "aug august aout agosto ago augustus augusti elo elokuu srpen srpna srp sierpien sierpnia sie augusztus agustos agu kolovoz",
  "sep sept september septembre settembre set septiembre setembro syys syyskuu zari wrzesien wrzesnia wrz szeptember szept septembrie eylul eyl rujan",
  "oct october oktober okt octobre ottobre ott octubre outubro out loka lokakuu rijen rijna pazdziernik pazdziernika paz octombrie ekim eki listopad2",
  "nov november novembre noviembre novembro marras marraskuu listopad listopadu lis noiembrie kasim kas studeni",
  "dec december dezember dez decembre dicembre dic diciembre dezembro desember des joulu joulukuu prosinec prosince pro grudzien grudnia gru decembrie aralik ara prosinac",
];
const NUMBERS = new Map(NAMES.flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const)));

/** Lower case, without accents; letters that Unicode does not decompose spelled out. */
export const plainWord = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøđßæœıþð]/g, (c) => ({ ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d" })[c] ?? c);

/** 1 to 12, or 0 where the word is no month. */
export const monthNumber = (name: string): number => NUMBERS.get(plainWord(name)) ?? 0;

/** Letters beyond ASCII that a language writes, with the 8-bit encoding in which its exports are met; evidence for decode.ts. Order breaks ties. */
export const ALPHABETS: readonly { encoding: string; letters: RegExp }[] = [
  ...WEST("windows-1252"),
  { encoding: "windows-1250", letters: /[áčďéěíňóřšťúůýž]/ },
  { encoding: "windows-1250", letters: /[áäčďéíĺľňóôŕšťúýž]/ },
  { encoding: "windows-1250", letters: /[ąćęłńóśźż]/ },
  { encoding: "windows-1250", letters: /[áéíóöőúüű]/ },
  { encoding: "windows-1250", letters: /[čćđšž]/ },
  { encoding: "windows-1250", letters: /[ăâîşţ]/ },
  { encoding: "iso-8859-2", letters: /[áčďéěíňóřšťúůýž]/ },
  { encoding: "iso-8859-2", letters: /[ąćęłńóśźż]/ },
  { encoding: "iso-8859-2", letters: /[áéíóöőúüű]/ },
  { encoding: "windows-1254", letters: /[çğıöşüâîû]/ },
  { encoding: "windows-1257", letters: /[āčēģīķļņšūž]/ },
  { encoding: "windows-1257", letters: /[ąčęėįšųūž]/ },
  { encoding: "windows-1257", letters: /[äõöüšž]/ },
  ...WEST("macintosh"),
  { encoding: "windows-1251", letters: /[а-яёіїєґ]/ },
  { encoding: "koi8-r", letters: /[а-яё]/ },
  { encoding: "windows-1253", letters: /[ά-ώ]/ },
  { encoding: "windows-1255", letters: /[א-ת]/ },
  { encoding: "windows-1256", letters: /[ء-ي]/ },
  { encoding: "shift_jis", letters: /[ぁ-んァ-ヶー一-龠、。「」（）：／年月日円¥]/ },
  { encoding: "euc-kr", letters: /[가-힣]/ },
  { encoding: "gb18030", letters: /[一-龠（）：、。]/ },
];

/** Signs that say nothing about the encoding. */
export const NEUTRAL = "«»“”„‘’‚–—…€£¥§°·•©®™¡¿´`¨\u00a0±²³½¼×¤¦¬";

function WEST(encoding: string) {
  return [/[äöüß]/, /[àâçéèêëîïôùûüÿœæ]/, /[áéíñóúüºª]/, /[àáâãçéêíóôõúü]/, /[àèéìíîòóùú]/, /[åäöæøéü]/, /[éëïóöüèáíú]/, /[áðéíóúýþæö]/].map(
    (letters) => ({ encoding, letters }),
  );
}

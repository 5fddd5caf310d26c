import { drug } from "./drugWords.ts";
import { anyOf, every, wordsOf } from "./pattern.ts";

/** Words near an amount that say it is given to someone. */
export const supports: readonly { readonly weight: number; readonly pattern: RegExp }[] = [
  { weight: 2, pattern: every(drug) },
  {
    weight: 2,
    pattern: every(
      anyOf([
        wordsOf(`orally oral intravenous(?:ly)? intramuscular(?:ly)? subcutaneous(?:ly)? sublingual(?:ly)? rectally
          by_mouth nebuli[sz]ed nebuli[sz]er topically intranasal(?:ly)? intrathecal(?:ly)? inhaled via_nasal
          nasal_cannulae? non-rebreather face_mask under_the_tongue`),
        "\\boxygen at\\b",
        "\\boxygen [\\d]",
      ]),
    ),
  },
  { weight: 2, pattern: every("\\b(?:IV|IM|SC|PO|PR|SL|i\\.v|i\\.m|s\\.c|p\\.o)\\b", true) },
  {
    weight: 2,
    pattern: every(
      wordsOf(`give gives given giving administer(?:s|ed)? prescribed? infuse[sd]? infusions? inject(?:s|ed|ions?)? bolus(?:es)?
        titrated? loading doses? dosed dosage dosing transfuse[sd]? transfusion radiotherapy irradiation in_\\d{1,2}_fractions
        drawn_up resuscitation`),
    ),
  },
  {
    weight: 1,
    pattern: every(
      wordsOf(`start(?:s|ed)? begun load maintenance take takes taken regimen top-up apply applied receives? maximum vials?
        ampoules? syringe fractions tablets? capsules? treat(?:s|ed|ment)? therapy supplements?`),
    ),
  },
  {
    weight: 1,
    pattern: every(
      wordsOf(`daily nightly weekly monthly once twice stat bd tds qds qid tid bid od hourly at_night at_bedtime
        in_the_morning with_food every_\\d{1,2} a_day per_day times_a_day times_daily each_(?:morning|evening|night|meal)
        before_(?:each_)?meals? as_needed`),
    ),
  },
];

/** Words near an amount that say it is a size, a loss, a level or food. */
export const doubts: readonly RegExp[] = [
  every(
    wordsOf(
      "weigh(?:s|ed|ing)? mass birthweight birth_weight thyroid_weight tumou?r stones? calcul(?:us|i)",
    ),
  ),
  every(
    wordsOf(
      "lost loses? loss(?:es)? bleed(?:s|ing)? of_blood drain(?:s|ed)? collect(?:s|ed)? aspirated effusions? ascites",
    ),
  ),
  every(
    wordsOf(
      "output outputs volumes? capacity ventilation filter(?:ed|s)? filtrat(?:e|ion) reabsor(?:bs?|bed|ption) tidal stroke_volume ejection preload",
    ),
  ),
  every(
    wordsOf(
      "urine urinary excret(?:es|ed|ion) proteinuria albuminuria stool faeces faecal secret(?:es|ed|ion|ions) produces? generat(?:es|ed) recovered saliva bile sweat",
    ),
  ),
  every(wordsOf("alcohol wine beer spirits drinks? ethanol cigarettes? kcal calories?")),
  every(
    wordsOf(
      "diet dietary eat eats food proteins? salt fats? fib(?:re|er) carbohydrates? sugar yields? coffee",
    ),
  ),
  every(
    wordsOf(
      "holds? contains? stores? body bladder organ heart liver kidneys? spleen brain uterus prostate thyroid_gland",
    ),
  ),
  every(wordsOf("(?<!nasal_)cannulae? needles? gauge catheter trocar")),
  every(wordsOf("serum creatinine bilirubin cholesterol urea triglycerides? concentrations?")),
];

import { drug } from "./drugWords.ts";
import { anyOf, wordsOf } from "./pattern.ts";

/** Source of what a person may ask a doctor about: a part of the body, a complaint, an illness, a test, a medicine. */
export const healthWord = anyOf([
  wordsOf(`
    mole lump breasts? chest heart head headaches? migraines? back knees? hips? shoulders? ankles? wrists? elbows? necks? foot
    feet legs? arms? hands? fingers? toes? stomach belly tummy abdomen skin face hair nails? eyes? vision ears? hearing nose throat
    tongue mouth teeth gums? lungs? kidneys? liver bowels? bladder prostate testicles? balls penis vagina uterus ovary
    ovaries periods? cycle pregnancy pregnant bump baby rash spots? acne eczema psoriasis warts? bruises? swelling pain
    pains aches? cramps cough cold fever flu fatigue tiredness dizziness nausea vomiting diarrh?oea constipation
    bleeding discharge bloating reflux heartburn allergy allergies asthma diabetes hypertension depression anxiety
    insomnia sleep weight appetite mood stress panic ADHD OCD PTSD autism lupus arthritis gout an?aemia epilepsy cancer tumou?r
    blood_pressure pressure pulse heart_rate temperature cholesterol sugars? glucose HbA1c TSH thyroid iron
    potassium sodium creatinine h?a?emoglobin ferritin vitamin_D B12 INR platelets blood_tests? bloods blood results? test_results?
    tests? scan MRI CT X-?ray ultrasound ECG EKG biopsy smear mammogram symptoms? condition illness disease diagnosis
    operation surgery treatment therapy medications? medicines? meds drugs? tablets? pills? dose dosage prescription inhalers?
    contraceptives? contraception pill coil IUD antibiotics antidepressants? injections? vaccine vaccination jab
    dizzy tired sick nauseous depressed anxious bloated itchy sore swollen faint ill unwell breathless
    doctor GP dentist psychiatrist therapist surgeon
  `),
  drug,
  "\\b\\p{L}{2,20}(?:itis|osis|emia|aemia|algia|pathy|oma)\\b",
]);

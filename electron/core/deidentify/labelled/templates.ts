/** Notes with slots: {{name}} stands for a filler of its class; blank lines part them. */
export const templates = `
{{name}}, DOB {{date}}, MRN {{recordNumber}}, was reviewed on {{date}} with worsening dyspnoea. NT-proBNP 2400 ng/L. Contact: {{phone}}.

Dear Dr {{name}}, I reviewed {{name}} of {{place}} on {{date}}. eGFR fell from 54 to 38 mL/min. Please stop naproxen. Fax {{fax}}.

Patient name: {{name}}
NHS number: {{socialSecurity}}
Address: {{place}}
Presenting complaint: haematemesis x2, Hb 78 g/L, urea 14.

Call from Mrs {{name}} ({{phone}}): her father, {{name}}, aged {{age}}, is confused since {{date}}. Na 119.

Billing query: {{name}}, account no. {{account}}, member ID {{healthPlan}}, service date {{date}}. Total 182.40.

Email {{email}} about {{name}}; the imaging is at {{url}} and expires in 14 days. Tumour 2.3 x 1.9 cm.

{{name}} arrived by car ({{vehicle}}) after a collision at 40 mph. GCS 13, SBP 98, FAST positive. Consultant: {{name}}.

Pump check: {{name}} uses insulin pump serial number {{device}}. TDD 46 units, time in range 71%.

Licence number {{licence}} belongs to Dr {{name}}, who prescribed oxycodone 10 mg to {{name}} on {{date}}.

Remote visit, {{name}}, IP {{ipAddress}}, started 10:02, photo {{photograph}} attached: macular rash, 3 to 5 mm.

Consent form, study ID {{otherNumber}}, participant {{name}}, signed {{date}}. Arm B, 5 mg/kg every 2 weeks.

Access to the drug cupboard: fingerprint ID {{biometric}}, nurse {{name}}, {{date}}, 02:14. Morphine 10 mg x1 removed.

{{name}} was born in {{place}} and moved to {{place}} in 1998. Latent TB: IGRA 1.2 IU/mL.

Discussed with {{name}} (registrar) and {{name}} (pharmacist). Vancomycin trough 22 mg/L, next dose held.

My name is {{name}}, I am the daughter of {{name}}. Please ring {{phone}}. She has had 3 falls in 2 weeks.

Death of {{name}} at 04:35 on {{date}}, aged {{age}}. Cause: 1a bronchopneumonia, 2 dementia. Certificate no. {{licence}}.

Insurance: policy number {{healthPlan}}. Hospital no. {{recordNumber}}. Name: {{name}}. Height 172 cm, weight 88 kg.

Tel {{phone}}, fax: {{fax}}, {{email}}. Signed, Dr {{name}}

I saw {{name}} and his partner {{name}} on {{date}} in {{place}}. Sperm count 4 million/mL, FSH 22.

Mr {{name}} and Mrs {{name}} share GP Dr {{name}}. He takes digoxin 125 mcg; level 1.1 nmol/L.

SSN {{socialSecurity}}; acct # {{account}}; pt {{name}}; seen {{date}}; A1c 9.4%.

Wound photographs {{photograph}} and {{photograph}} taken on {{date}}. {{name}} consented. Ulcer 4 x 6 cm, grade 2.

Serial no. {{device}} recalled by the maker; {{name}} has it since {{date}}. ICD lead impedance 380 ohm.

Car reg {{vehicle}}; driver {{name}}; alcohol 210 mg/dL. Police ref {{otherNumber}}.

Portal log: user {{name}}, {{ipAddress}}, {{date}}, opened {{url}}.

Next of kin: {{name}} (brother), {{place}}, mobile {{phone}}. Preferred place of death: home.

A woman of {{age}}, {{name}}, from {{place}}, with NIHSS 9 and a right MCA occlusion. ASPECTS 8.

Biometric check failed; retina scan ID {{biometric}}. {{name}} called IT on {{phone}}.
`;

/** Names that mean the same, of heart, vessels, nerves, lungs, gut, kidneys and glands: one group a line, divided by "|"; "~" marks a doubtful one. */
export const synonymsOfOrgans = `
myocardial infarction|heart attack|MI|STEMI
angina pectoris|angina
acute coronary syndrome|ACS
coronary artery disease|coronary heart disease|ischaemic heart disease|ischemic heart disease|CAD|CHD|IHD
heart failure|cardiac failure|congestive heart failure|CHF|CCF|HFrEF|HFpEF
atrial fibrillation|AF|AFib
supraventricular tachycardia|SVT
ventricular tachycardia|VT|VTach
ventricular fibrillation|VF|VFib
atrioventricular|AV
sinoatrial|SA node
mitral regurgitation|mitral insufficiency
high blood pressure|hypertension|HTN|raised blood pressure
low blood pressure|hypotension
blood pressure|BP
heart rate|pulse rate|HR
slow heart rate|bradycardia
fast heart rate|tachycardia|rapid heart rate
electrocardiogram|ECG|EKG|electrocardiography
echocardiogram|echocardiography|cardiac ultrasound
ejection fraction|EF|LVEF
coronary artery bypass graft|CABG|bypass surgery
percutaneous coronary intervention|PCI|coronary angioplasty
deep vein thrombosis|deep venous thrombosis|DVT
venous thromboembolism|VTE
pulmonary embolism|pulmonary embolus|~PE
peripheral arterial disease|peripheral artery disease|peripheral vascular disease|PAD|PVD
abdominal aortic aneurysm|AAA
infective endocarditis|bacterial endocarditis
cardiopulmonary resuscitation|CPR
central venous pressure|CVP
jugular venous pressure|JVP
stroke|cerebrovascular accident|CVA|brain attack
transient ischaemic attack|transient ischemic attack|TIA|mini stroke
subarachnoid haemorrhage|subarachnoid hemorrhage|SAH
intracranial pressure|ICP
traumatic brain injury|TBI
cerebrospinal fluid|CSF|spinal fluid
lumbar puncture|spinal tap
central nervous system|CNS
peripheral nervous system|PNS
autonomic nervous system|ANS
blood brain barrier|BBB
electroencephalogram|EEG
electromyography|electromyogram|EMG
nerve conduction study|NCS
multiple sclerosis|~MS
motor neurone disease|motor neuron disease|amyotrophic lateral sclerosis|ALS|MND
Parkinson disease|Parkinsons disease|Parkinsonism|~PD
Alzheimer disease|Alzheimers disease|~AD
Huntington disease|Huntingtons disease|Huntington chorea
Guillain Barre syndrome|GBS|acute inflammatory demyelinating polyneuropathy
myasthenia gravis|~MG
epilepsy|seizure disorder
seizure|convulsion|fit
fainting|syncope|blackout
headache|cephalgia|cephalalgia
dizziness|vertigo
numbness|paraesthesia|paresthesia|pins and needles
obstructive sleep apnoea|obstructive sleep apnea|OSA
chronic obstructive pulmonary disease|chronic obstructive airways disease|COPD
acute respiratory distress syndrome|ARDS
upper respiratory tract infection|URTI|URI|common cold
lower respiratory tract infection|LRTI
community acquired pneumonia|CAP
shortness of breath|breathlessness|dyspnoea|dyspnea|SOB
coughing up blood|haemoptysis|hemoptysis
chest X ray|chest radiograph|CXR
pulmonary function test|spirometry|PFT
forced expiratory volume|FEV1
forced vital capacity|FVC
arterial blood gas|ABG
tuberculosis|TB|Mycobacterium tuberculosis|consumption
cystic fibrosis|~CF
interstitial lung disease|ILD
idiopathic pulmonary fibrosis|IPF
collapsed lung|pneumothorax
respiratory rate|breathing rate|~RR
windpipe|trachea
voice box|larynx
gullet|oesophagus|esophagus|food pipe
gastro-oesophageal reflux disease|gastroesophageal reflux disease|acid reflux|GORD|GERD
peptic ulcer disease|peptic ulcer|stomach ulcer|gastric ulcer|PUD
proton pump inhibitor|PPI
inflammatory bowel disease|IBD
irritable bowel syndrome|IBS
ulcerative colitis|~UC
Crohn disease|Crohns disease|regional enteritis
coeliac disease|celiac disease|gluten enteropathy
gastrointestinal|GI|digestive tract
upper gastrointestinal bleeding|UGIB|upper GI bleed
vomiting blood|haematemesis|hematemesis
black stools|melaena|melena
loose stools|diarrhoea|diarrhea
throwing up|vomiting|emesis
difficulty swallowing|dysphagia
indigestion|dyspepsia
gallstones|cholelithiasis
gallbladder inflammation|cholecystitis
liver cirrhosis|cirrhosis|hepatic cirrhosis
non alcoholic fatty liver disease|nonalcoholic fatty liver disease|NAFLD|fatty liver
liver function tests|LFT|LFTs
hepatocellular carcinoma|HCC|hepatoma|liver cancer
hepatitis B virus|HBV|hepatitis B
hepatitis C virus|HCV|hepatitis C
jaundice|icterus|yellow skin
nil by mouth|nothing by mouth|NPO|NBM
endoscopic retrograde cholangiopancreatography|ERCP
nasogastric tube|NG tube|NGT
chronic kidney disease|chronic renal failure|chronic renal disease|CKD|CRF
acute kidney injury|acute renal failure|AKI|ARF
end stage renal disease|end stage kidney disease|kidney failure|renal failure|ESRD|ESKD
glomerular filtration rate|GFR|eGFR
urinary tract infection|UTI|bladder infection
bladder inflammation|cystitis
kidney infection|pyelonephritis
kidney stones|renal calculi|nephrolithiasis|urolithiasis|renal stones
blood in urine|haematuria|hematuria
protein in urine|proteinuria|albuminuria
painful urination|dysuria
benign prostatic hyperplasia|benign prostatic hypertrophy|enlarged prostate|BPH
prostate specific antigen|PSA
blood urea nitrogen|BUN
antidiuretic hormone|vasopressin|ADH|AVP
renin angiotensin aldosterone system|renin angiotensin system|RAAS
angiotensin converting enzyme|ACE
angiotensin receptor blocker|ARB|sartan
angiotensin converting enzyme inhibitor|ACE inhibitor|ACEI
beta blocker|beta adrenergic antagonist|beta adrenoceptor antagonist
calcium channel blocker|calcium antagonist|CCB
diuretic|water tablet|water pill
type 1 diabetes|type 1 diabetes mellitus|T1DM|insulin dependent diabetes|IDDM
type 2 diabetes|type 2 diabetes mellitus|T2DM|non insulin dependent diabetes|NIDDM
diabetes mellitus|diabetes|~DM
gestational diabetes|GDM
diabetic ketoacidosis|DKA
hyperosmolar hyperglycaemic state|hyperosmolar hyperglycemic state|HHS|HONK
low blood sugar|hypoglycaemia|hypoglycemia
high blood sugar|hyperglycaemia|hyperglycemia
blood sugar|blood glucose
glycated haemoglobin|glycated hemoglobin|glycosylated haemoglobin|HbA1c|A1c
oral glucose tolerance test|OGTT
body mass index|BMI
thyroid stimulating hormone|thyrotropin|TSH
overactive thyroid|hyperthyroidism|thyrotoxicosis
underactive thyroid|hypothyroidism|myxoedema|myxedema
Graves disease|diffuse toxic goitre|diffuse toxic goiter
adrenocorticotropic hormone|corticotropin|ACTH
growth hormone|somatotropin|GH
parathyroid hormone|parathormone|PTH
Cushing syndrome|Cushings syndrome|hypercortisolism
Addison disease|Addisons disease|primary adrenal insufficiency
syndrome of inappropriate antidiuretic hormone|SIADH
adrenaline|epinephrine
noradrenaline|norepinephrine
low density lipoprotein|LDL
high density lipoprotein|HDL
raised cholesterol|high cholesterol|hypercholesterolaemia|hypercholesterolemia
hydroxymethylglutaryl coenzyme A reductase inhibitor|statin
low sodium|hyponatraemia|hyponatremia
high sodium|hypernatraemia|hypernatremia
low potassium|hypokalaemia|hypokalemia
high potassium|hyperkalaemia|hyperkalemia
low calcium|hypocalcaemia|hypocalcemia
high calcium|hypercalcaemia|hypercalcemia
`;

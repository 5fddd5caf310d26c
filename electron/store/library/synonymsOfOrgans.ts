/** Names of heart, vessels, nerves, lungs, gut, kidneys and glands, written as medicalSynonyms reads them. */
export const synonymsOfOrgans = `
myocardial infarction|heart attack|MI>STEMI|NSTEMI
ST elevation myocardial infarction|STEMI
non ST elevation myocardial infarction|NSTEMI
angina pectoris|angina
Ludwig's angina
acute coronary syndrome|ACS
coronary artery disease|coronary heart disease|ischaemic heart disease|ischemic heart disease|CAD|~CHD|IHD
heart failure|cardiac failure>CHF|CCF|HFrEF|HFpEF
congestive heart failure|congestive cardiac failure|CHF|CCF
heart failure with reduced ejection fraction|HFrEF
heart failure with preserved ejection fraction|HFpEF
atrial fibrillation|AF|AFib
supraventricular tachycardia|SVT
ventricular tachycardia|~VT|VTach
ventricular fibrillation|~VF|VFib
atrioventricular|~AV
arteriovenous|~AV
sinoatrial node|sinuatrial node|SA node
atrioventricular node|AV node
mitral regurgitation|mitral insufficiency
high blood pressure|hypertension|HTN|raised blood pressure
portal hypertension
pulmonary hypertension
intracranial hypertension
ocular hypertension
low blood pressure|hypotension
blood pressure|BP
heart rate|pulse rate|~HR
hazard ratio|~HR
slow heart rate|bradycardia
fast heart rate|tachycardia|rapid heart rate
electrocardiogram|ECG|EKG|electrocardiography
echocardiogram|echocardiography|cardiac ultrasound
ejection fraction|~EF>LVEF
coronary artery bypass graft|CABG|~bypass surgery
percutaneous coronary intervention|PCI>coronary angioplasty
deep vein thrombosis|deep venous thrombosis|DVT
venous thromboembolism|VTE>DVT|~PE
pulmonary embolism|pulmonary embolus|~PE
peripheral arterial disease|peripheral artery disease|PAD
peripheral vascular disease|PVD>PAD
abdominal aortic aneurysm|AAA
infective endocarditis|infectious endocarditis>bacterial endocarditis
cardiopulmonary resuscitation|CPR
central venous pressure|CVP
jugular venous pressure|JVP
atrial septal defect|~ASD
ventricular septal defect|VSD
stroke|cerebrovascular accident|~CVA|brain attack
stroke volume
heat stroke
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
bundle branch block|~BBB
electroencephalogram|EEG|electroencephalography
electromyography|electromyogram|EMG
nerve conduction study|NCS
multiple sclerosis|~MS
mitral stenosis|~MS
motor neurone disease|motor neuron disease|MND>amyotrophic lateral sclerosis|ALS
amyotrophic lateral sclerosis|ALS
Parkinson disease|Parkinson's disease|Parkinsons disease|~PD
parkinsonism>Parkinson disease|Parkinson's disease
Alzheimer disease|Alzheimer's disease|Alzheimers disease|~AD
Huntington disease|Huntington's disease|Huntingtons disease|Huntington chorea|Huntington's chorea
Guillain Barre syndrome|~GBS>acute inflammatory demyelinating polyneuropathy
myasthenia gravis|~MG
epilepsy|seizure disorder
seizure>convulsion
fainting|syncope
headache|cephalgia|cephalalgia
dizziness>vertigo
paraesthesia|paresthesia|pins and needles
obstructive sleep apnoea|obstructive sleep apnea|OSA
chronic obstructive pulmonary disease|chronic obstructive airways disease|COPD
acute respiratory distress syndrome|ARDS
upper respiratory tract infection|URTI|URI>common cold
lower respiratory tract infection|LRTI>pneumonia
community acquired pneumonia|CAP
shortness of breath|breathlessness|dyspnoea|dyspnea|SOB
coughing up blood|haemoptysis|hemoptysis
chest X ray|chest radiograph|CXR
pulmonary function test|PFT>spirometry
forced expiratory volume>FEV1
forced vital capacity|FVC
arterial blood gas|ABG
tuberculosis|TB
cystic fibrosis|~CF
interstitial lung disease|ILD>IPF
idiopathic pulmonary fibrosis|IPF
pneumothorax|~collapsed lung
atelectasis|~collapsed lung
respiratory rate|breathing rate|~RR
relative risk|~RR
windpipe|trachea
voice box|larynx
gullet|oesophagus|esophagus|food pipe
gastro-oesophageal reflux disease|gastroesophageal reflux disease|GORD|GERD|~acid reflux
peptic ulcer disease|peptic ulcer|PUD>stomach ulcer|gastric ulcer|duodenal ulcer
stomach ulcer|gastric ulcer
proton pump inhibitor|PPI
inflammatory bowel disease|IBD>ulcerative colitis|Crohn disease|Crohn's disease|Crohns disease
irritable bowel syndrome|IBS
ulcerative colitis|~UC
Crohn disease|Crohn's disease|Crohns disease|regional enteritis
coeliac disease|celiac disease|gluten enteropathy
gastrointestinal|~GI
gastrointestinal tract|digestive tract|GI tract|alimentary canal
upper gastrointestinal bleeding|UGIB|upper GI bleed
vomiting blood|haematemesis|hematemesis
melaena|melena|~black stools
loose stools|diarrhoea|diarrhea
throwing up|vomiting|emesis
difficulty swallowing|dysphagia
indigestion|dyspepsia
gallstones|cholelithiasis
inflammation of the gallbladder|gallbladder inflammation|cholecystitis
liver cirrhosis|cirrhosis|hepatic cirrhosis
fatty liver|hepatic steatosis>NAFLD
non alcoholic fatty liver disease|nonalcoholic fatty liver disease|NAFLD
liver function test|LFT|LFTs
hepatocellular carcinoma|HCC|hepatoma
liver cancer>hepatocellular carcinoma|HCC|hepatoma
hepatitis B virus|HBV|~hepatitis B
hepatitis C virus|HCV|~hepatitis C
jaundice|icterus|~yellow skin
nil by mouth|nothing by mouth|NPO|NBM
endoscopic retrograde cholangiopancreatography|ERCP
nasogastric tube|NG tube|NGT
chronic kidney disease|chronic renal disease|CKD|~chronic renal failure|~chronic kidney failure|~CRF>ESRD|ESKD
acute kidney injury|AKI|~acute renal failure|~acute kidney failure|~ARF
end stage renal disease|end stage kidney disease|end stage renal failure|ESRD|ESKD
kidney failure|renal failure>ESRD|ESKD|AKI
glomerular filtration rate|GFR>eGFR
urinary tract infection|UTI>bladder infection|cystitis|kidney infection|pyelonephritis
inflammation of the bladder|bladder inflammation|cystitis|~bladder infection
kidney infection|pyelonephritis
kidney stones|renal calculi|nephrolithiasis|renal stones
urolithiasis|urinary stones>kidney stones|renal calculi|nephrolithiasis|renal stones
blood in urine|blood in the urine|haematuria|hematuria
protein in urine|protein in the urine|proteinuria>albuminuria
painful urination|dysuria
benign prostatic hyperplasia|benign prostatic hypertrophy|BPH|~enlarged prostate
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
type 1 diabetes|type 1 diabetes mellitus|T1DM|~insulin dependent diabetes|~IDDM
type 2 diabetes|type 2 diabetes mellitus|T2DM|~non insulin dependent diabetes|~NIDDM
diabetes mellitus|diabetes|~DM>T1DM|T2DM|GDM
diabetes insipidus
gestational diabetes|gestational diabetes mellitus|GDM
diabetic ketoacidosis|DKA
hyperosmolar hyperglycaemic state|hyperosmolar hyperglycemic state|HHS|HONK
low blood sugar|low blood glucose|hypoglycaemia|hypoglycemia
high blood sugar|high blood glucose|hyperglycaemia|hyperglycemia
blood sugar|blood glucose
glycated haemoglobin|glycated hemoglobin|glycosylated haemoglobin|HbA1c|A1c
oral glucose tolerance test|OGTT
body mass index|BMI
thyroid stimulating hormone|thyrotropin|TSH
overactive thyroid|hyperthyroidism|~thyrotoxicosis
underactive thyroid|hypothyroidism>myxoedema|myxedema
Graves disease|Graves' disease|Grave's disease|diffuse toxic goitre|diffuse toxic goiter
adrenocorticotropic hormone|corticotropin|ACTH
growth hormone|somatotropin|GH
parathyroid hormone|parathormone|PTH
Cushing syndrome|Cushing's syndrome|Cushings syndrome|hypercortisolism
Addison disease|Addison's disease|Addisons disease|primary adrenal insufficiency
syndrome of inappropriate antidiuretic hormone|SIADH
adrenaline|epinephrine
noradrenaline|norepinephrine
low density lipoprotein|LDL
high density lipoprotein|HDL
raised cholesterol|high cholesterol|hypercholesterolaemia|hypercholesterolemia
hydroxymethylglutaryl coenzyme A reductase inhibitor|statin
~low sodium|hyponatraemia|hyponatremia
~high sodium|hypernatraemia|hypernatremia
~low potassium|hypokalaemia|hypokalemia
~high potassium|hyperkalaemia|hyperkalemia
~low calcium|hypocalcaemia|hypocalcemia
~high calcium|hypercalcaemia|hypercalcemia
`;

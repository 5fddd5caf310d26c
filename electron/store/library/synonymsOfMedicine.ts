/** Names of the other parts of the body, infections, medicines and methods, written as medicalSynonyms reads them. */
export const synonymsOfMedicine = `
rheumatoid arthritis|~RA
osteoarthritis|degenerative joint disease|~OA
systemic lupus erythematosus|SLE|~lupus
lupus vulgaris
gout|gouty arthritis
osteoporosis|~brittle bones
giant cell arteritis|temporal arteritis|GCA
polymyalgia rheumatica|PMR
erythrocyte sedimentation rate|ESR
C reactive protein|CRP
non steroidal anti inflammatory drug|nonsteroidal antiinflammatory drug|NSAID|NSAIDs
disease modifying antirheumatic drug|DMARD
anterior cruciate ligament|ACL
shoulder blade|scapula
collarbone|collar bone|clavicle
breastbone|breast bone|sternum
kneecap|knee cap|patella
thigh bone|thighbone|femur
shin bone|shinbone|tibia
upper arm bone|humerus
jawbone|jaw bone|mandible
tailbone|tail bone|coccyx
vertebral column|spinal column|~spine
anaemia|anemia|~low haemoglobin|~low hemoglobin
haemoglobin|hemoglobin|Hb|Hgb
iron deficiency anaemia|iron deficiency anemia|IDA
red blood cell|erythrocyte|red cell|RBC
white blood cell|leukocyte|leucocyte|white cell|WBC
platelet|thrombocyte
low platelets|thrombocytopenia
full blood count|complete blood count|FBC|CBC
disseminated intravascular coagulation|DIC
international normalised ratio|international normalized ratio|INR
activated partial thromboplastin time|APTT|PTT
low molecular weight heparin|LMWH
direct oral anticoagulant|DOAC|NOAC
acute lymphoblastic leukaemia|acute lymphoblastic leukemia|~ALL
acute myeloid leukaemia|acute myeloid leukemia|AML
chronic lymphocytic leukaemia|chronic lymphocytic leukemia|CLL
chronic myeloid leukaemia|chronic myeloid leukemia|CML
sickle cell disease>sickle cell anaemia|sickle cell anemia
bruising|ecchymosis|bruise
nosebleed|nose bleed|epistaxis
thrombus|~blood clot
clotting|coagulation
bleeding|haemorrhage|hemorrhage
human immunodeficiency virus|HIV
acquired immunodeficiency syndrome|acquired immune deficiency syndrome|AIDS
sexually transmitted infection|sexually transmitted disease|STI|STD
methicillin resistant Staphylococcus aureus|MRSA
Clostridioides difficile|Clostridium difficile|C difficile|C diff
Escherichia coli|E coli
human papillomavirus|human papilloma virus|HPV
Epstein Barr virus|EBV
cytomegalovirus|CMV
herpes simplex virus|HSV
varicella zoster virus|VZV
chickenpox|chicken pox|varicella
shingles|herpes zoster
measles|rubeola
German measles|rubella
whooping cough|pertussis
glandular fever|infectious mononucleosis|kissing disease
influenza|flu
fever|pyrexia|febrile|~high temperature
yellow fever
rheumatic fever
scarlet fever
typhoid fever
dengue fever
hay fever|allergic rhinitis
sepsis|~septicaemia|~septicemia|~blood poisoning
polymerase chain reaction|PCR
enzyme linked immunosorbent assay|ELISA
minimum inhibitory concentration|MIC
pelvic inflammatory disease|PID
polycystic ovary syndrome|polycystic ovarian syndrome|PCOS
hormone replacement therapy|HRT>menopausal hormone therapy
human chorionic gonadotropin|hCG
follicle stimulating hormone|FSH
luteinising hormone|luteinizing hormone|LH
combined oral contraceptive|COCP
oral contraceptive|contraceptive pill|birth control pill>COCP
intrauterine device|intrauterine contraceptive device|IUD
in vitro fertilisation|in vitro fertilization|IVF
last menstrual period|LMP
painful periods|dysmenorrhoea|dysmenorrhea
heavy periods|menorrhagia|heavy menstrual bleeding
absent periods|amenorrhoea|amenorrhea
pre eclampsia|preeclampsia|~toxaemia of pregnancy|~toxemia of pregnancy
postpartum haemorrhage|postpartum hemorrhage|PPH
miscarriage|spontaneous abortion
womb|uterus
afterbirth|placenta
caesarean section|cesarean section|C section
attention deficit hyperactivity disorder|ADHD
autism spectrum disorder|autism|~ASD
obsessive compulsive disorder|OCD
post traumatic stress disorder|posttraumatic stress disorder|PTSD
generalised anxiety disorder|generalized anxiety disorder|GAD
bipolar disorder|manic depression|bipolar affective disorder
major depressive disorder|major depression|clinical depression|MDD
selective serotonin reuptake inhibitor|SSRI
monoamine oxidase inhibitor|MAOI
tricyclic antidepressant|~TCA
citric acid cycle|tricarboxylic acid cycle|Krebs cycle|TCA cycle
electroconvulsive therapy|ECT
gamma aminobutyric acid|GABA
paracetamol|acetaminophen
salbutamol|albuterol
pethidine|meperidine
frusemide|furosemide
lignocaine|lidocaine
aspirin|acetylsalicylic acid|~ASA
glyceryl trinitrate|nitroglycerin|nitroglycerine|GTN
adenosine triphosphate|ATP
deoxyribonucleic acid|DNA
ribonucleic acid|RNA
major histocompatibility complex|MHC>HLA
human leukocyte antigen|human leucocyte antigen|HLA
immunoglobulin>antibody
magnetic resonance imaging|MRI
computed tomography|computerised tomography|CT scan|CAT scan|CT
positron emission tomography|PET
ultrasound|ultrasonography|sonography|~USS
intensive care unit|intensive therapy unit|ICU|ITU
emergency department|accident and emergency|emergency room
over the counter|OTC
adverse effect|side effect>ADR
adverse drug reaction|ADR
randomised controlled trial|randomized controlled trial|RCT
number needed to treat|NNT
intravenous|~IV
eczema>atopic dermatitis
atopic dermatitis|atopic eczema
hives|urticaria
itching|pruritus|itch
hair loss|alopecia
wart|verruca
athlete's foot|athletes foot|tinea pedis
short sightedness|nearsightedness|myopia
long sightedness|farsightedness|hyperopia|hypermetropia
pink eye|conjunctivitis
macular degeneration>AMD|ARMD
age related macular degeneration|AMD|ARMD
intraocular pressure|IOP
eardrum|ear drum|tympanic membrane
ringing in the ears|tinnitus
middle ear infection|otitis media
~swelling|oedema|edema
pulmonary oedema|pulmonary edema
cerebral oedema|cerebral edema
macular oedema|macular edema
cancer|malignancy|malignant neoplasm>carcinoma
tumour|tumor|neoplasm
spread of cancer|metastasis|metastases
`;

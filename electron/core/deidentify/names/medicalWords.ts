/** Diseases, tests, substances, organisms and brands that notes write with a capital, lower case. */
export const medicalWords = `
rubella varicella measles mumps dengue tetanus diphtheria pertussis polio rabies scabies syphilis gonorrhoea gonorrhea chlamydia trachoma
malaria cholera typhoid anthrax plague leprosy botulism scurvy rickets pellagra beriberi kwashiorkor marasmus goitre goiter gout lupus
eczema psoriasis rosacea acne vitiligo urticaria pemphigus pemphigoid alopecia cellulitis impetigo tinea candida zoster shingles herpes
asthma croup bronchiolitis quinsy tonsillitis sinusitis rhinitis coryza influenza covid sars mers ebola marburg lassa zika mpox hiv aids
angina infarct stroke migraine epilepsy dementia delirium ataxia chorea tics tremor vertigo tinnitus cataract glaucoma uveitis iritis
keratitis amblyopia strabismus myopia coeliac celiac reflux achalasia gastritis dyspepsia ileus hernia volvulus intussusception colic
haemorrhoids fissure fistula diverticulosis diverticulitis cirrhosis steatosis jaundice ascites varices gallstone cholangitis pancreatitis
nephritis nephrosis hydronephrosis cystitis pyelonephritis prostatitis varicocele hydrocele phimosis torsion endometriosis fibroids
menorrhagia dysmenorrhoea amenorrhoea menopause eclampsia preeclampsia pre-eclampsia miscarriage ectopic placenta praevia abruption
anaemia leukaemia lymphoma myeloma thalassaemia haemophilia sickle neutropenia sepsis septicaemia bacteraemia shock anaphylaxis
hyperkalaemia hypokalaemia hyponatraemia hypernatraemia acidosis alkalosis ketoacidosis hypoglycaemia hyperglycaemia thyrotoxicosis
myxoedema acromegaly gigantism prolactinoma phaeochromocytoma insulinoma rheumatoid osteoarthritis osteoporosis osteomalacia
spondylitis sarcoidosis amyloidosis vasculitis scleroderma dermatomyositis polymyositis polymyalgia fibromyalgia myasthenia sclerosis
schizophrenia bipolar anorexia bulimia autism mania psychosis insomnia narcolepsy
ferritin transferrin troponin amylase lipase lactate tryptase calprotectin procalcitonin creatinine urea albumin bilirubin globulin
fibrinogen thrombin prothrombin haptoglobin hepcidin insulin glucagon cortisol aldosterone renin prolactin testosterone oestradiol
progesterone thyroxine calcitonin parathormone ceruloplasmin caeruloplasmin copper zinc folate cobalamin thiamine riboflavin niacin
retinol ammonia ethanol methanol glycol bicarbonate chloride phosphate urate troponins dimer electrolyte haematocrit reticulocytes
eosinophils basophils monocytes lymphocytes blasts spherocytes schistocytes proteinuria haematuria glycosuria nitrites leucocytes
angiogram venogram cystogram barium doppler duplex echocardiogram electrocardiogram spirometry bronchoscopy gastroscopy colonoscopy
sigmoidoscopy ercp mrcp laparotomy laparoscopy thoracotomy craniotomy tracheostomy stoma ileostomy colostomy stent graft dialysis
warfarin heparin dabigatran digoxin lithium phenytoin valproate levodopa dopamine adrenaline noradrenaline atropine morphine codeine
tramadol fentanyl ketamine propofol midazolam diazepam lorazepam naloxone flumazenil aspirin clopidogrel ticagrelor prasugrel
ibuprofen naproxen diclofenac furosemide frusemide bumetanide spironolactone eplerenone mannitol metformin gliclazide pioglitazone
prednisolone hydrocortisone dexamethasone salbutamol ipratropium tiotropium theophylline montelukast amoxicillin flucloxacillin
clarithromycin azithromycin doxycycline gentamicin vancomycin metronidazole ciprofloxacin nitrofurantoin trimethoprim meropenem
ceftriaxone cefotaxime aciclovir oseltamivir fluconazole rifampicin isoniazid methotrexate azathioprine rituximab infliximab
tamoxifen letrozole cisplatin doxorubicin paclitaxel sertraline fluoxetine citalopram mirtazapine venlafaxine olanzapine risperidone
septrin flagyl tegretol epilim keppra losec nexium maxolon stemetil buscopan imodium dioralyte movicol fybogel senokot laxido
fragmin innohep pradaxa lixiana jardiance forxiga victoza trulicity tresiba toujeo apidra actrapid insulatard humulin novomix
seretide fostair trelegy pulmicort becotide qvar bricanyl atrovent singulair oramorph oxycontin zomorph sevredol entonox diprivan
fortisip ensure nutrison hartmanns plasmalyte gelofusine volulyte hemocue dermol cetraben diprobase dermovate betnovate eumovate
canesten daktarin nystan fucidin bactroban aquacel allevyn tegaderm mepilex kaltostat opsite inadine venflon vygon hickman tesio
novopen freestyle libre dexcom omnipod medisense accu-chek clinitest dipstick multistix lateralised bedpan zimmer
clostridioides enterococcus bacteroides proteus serratia acinetobacter enterobacter citrobacter salmonella shigella yersinia vibrio
giardia entamoeba cryptosporidium trichomonas leishmania trypanosoma schistosoma ascaris taenia echinococcus strongyloides toxocara
cytomegalovirus rotavirus norovirus adenovirus enterovirus parvovirus rhinovirus coronavirus orthopox molluscum cryptococcus histoplasma
coccidioides pneumocystis nocardia actinomyces brucella bartonella coxiella leptospira francisella pasteurella bordetella gardnerella
thanks ta cheers ciao stn sx obs gynae opd pat procedere migräne aura hiervon telemetry vegetations mortality compare peak cure
catterall hamman auricular brushfield moro perthes akin rifle kdigo stanford debakey bigelow forrester killip timi grace crusade
catechol histology cytology microscopy biochemistry genetics oncogene haplotype allele exon intron codon plasmid ribosome golgi
cortisone vitamins statins opioids steroids antibiotics diuretics bisphosphonates nitrates biologics vaccines antivirals
sternum clavicle scapula humerus ulna radius carpus pelvis sacrum coccyx femur patella fibula talus calcaneus tarsus mandible maxilla
larynx pharynx trachea bronchus alveoli mediastinum pericardium myocardium endocardium pleura diaphragm oesophagus duodenum jejunum
ileum caecum rectum anus pancreas spleen adrenals ureter urethra testis ovary vulva vagina cervix perineum peritoneum omentum mesentery
cerebellum medulla pons thalamus hypothalamus pituitary hippocampus amygdala meninges retina cornea sclera choroid conjunctiva cochlea
velocity transfusion mammogram birads clozapine schirmer catalogue anti anti-ro anti-la anti-jo anti-tpo anti-ccp anti-gbm anti-xa
tarjeta sanitaria fiebre faringitis dosing urinalysis cannulation bloodgas walkers mobilising toileting feeds feeding fortified
absolute legend grand-round mortality-meeting gps ot slt salt dietitian dietician podiatrist podiatry optician orthotics phlebotomy
hca hcas ots physios nok dnar resus safeguarding hospice macmillan samaritans relate barnardos childline
`;

/** Parts before a hyphen that make a word, not a name. */
export const prefixes =
  "anti non pre post co re ex semi beta alpha gamma delta omega multi sub inter intra extra hyper hypo peri para pro micro macro neo pan poly mono bi tri x t b c d e f g h k l m n p q r s v w";

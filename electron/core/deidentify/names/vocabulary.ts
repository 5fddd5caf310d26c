import { medicalWords } from "./medicalWords.ts";
import { setOf } from "./wordSets.ts";

/** Words that notes write with a capital and that are never part of a name: headings, departments, days, peoples, drugs' brands. */
export const vocabulary = setOf(
  medicalWords,
  `a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over per to up
  with without within about above after again against all also although always among any anyone because been before began being
  below between both cannot could did do does doing done due during each either else every everyone few first second third fourth
  fifth further had has have having he her hers here herself him himself his how however i is it its itself just later least less
  like likely many may me might mine more most much must my myself neither never next no none not nothing now often once only
  other others our ours own perhaps please quite rather same several shall she should since some someone soon still such sure
  their theirs them themselves there therefore they though through thus together too toward towards under until upon us usually very
  was we were what when where whereas whether which while who whom whose why will would you your yours yourself yes ok okay
  admitted admission admit advised advice agreed allergic allergies allergy ambulance amb anaesthetist anaesthesia anaesthetic analysis
  answer answers appointment approximately arrival arrived artery ask asked aspiration assess assessed assessment assisted attended
  attending attn author available awaiting away background bay baby bed beds bedside began benign best better bilateral biopsy birth
  blood bloods bone booked born both bowel boy boys brain breast breathing bring brought call called caller calls cancer candidate
  cardiac care carer carers case cases cause caused causes cell cells center central centre certificate change changes chart charts
  check checked chest child children choice chronic circulation claim class classic clear clerking clinic clinical clinics closed
  club code cold colleague colleagues collect collected college colour column combined come coming common compare complains
  complaint complete conclusion condition confirmed confused consent consented consider considered consult consultant consultants
  consultation contact continue continued control copy coronary correct cough council count country couple course court cover
  criteria critical crew crossmatch culture cultures current currently cut daily damage data date dates daughter day days dead dear death
  decision deep denied denies dental department dependency describe described details device diabetes diabetic diagnosis diagnostic
  dialysis diastolic dictated diet difficult digital direct director disc discharge discharged discuss discussed discussion disease
  disorder district division doctor doctors document does dose doses double drain dressing drip driver drug drugs dry duration dvt dx
  ear early echo effect effusion elderly elective electronic elevated email emergency emergent encounter end endoscopy enclosed
  enlarged ensure enteral epidural episode especially estimated evening evidence exam examination examine examined examiner except
  exercise expect explain explained explains express extension external eye eyes face facility factor failed failure fall falls false family
  fast fasting father fatigue fax feel feeling feels fellow felt female fetal fever final find finding findings fine fit floor
  flow fluid fluids follow followed following food foot form formula found fracture free frequency friend full function fund further
  gas gastric general generally genetic genetics girl girls give given gives giving go goal goals going good government gradual grade great
  group growth guideline guidelines gym haematology half hand handover hands happy hard head health healthy hear heart heavy height hello
  help hence hepatic hepatology hi high hip history hold home hospital hospitals hour hourly hours house hypertension hypertensive
  ideal identified ill illness imaging immediate impression improved improving inability incident include included includes increase
  increased index indication infant infants infection infectious inferior inform informed infusion initial initially injection injury
  inpatient instructions insulin insurance intake intensive interpreter intervention introduction investigation investigations
  invoice iron issue issued item job join joint junior keep key kidney kind know known lab laboratory labour lady language large last
  late lateral lead leader left leg legal legs lesion letter letters level levels library life light limb line list little live liver
  lives living load local locum log long look lost low lower lumbar lump lung lymph main major make male man management manager
  mark marked marks mass maternal maternity matron may mean means measure measured medic medical medication medications medicine
  meeting member memory men mental message method middle mid midwife mild mind minister ministry minor minute minutes mobile mode model
  moderate monitor monitoring month monthly months morning mortality most mother mouth move moved multiple mum mom dad muscle name named
  names nasal national nature near neck need needed needs negative neonatal nerve neuro neurology new night nil nocte node nodes
  normal normally nose notable note noted notes nothing notify number numbers nurse nurses nursing nutrition obs observation
  observations obstetric obstetrics occasional occasionally occupational office old older onset open operation operations option options
  oral order orders organ orientation original orthopaedic orthopaedics other outcome outpatient outpatients output overnight oxygen
  paediatric paediatrics paeds pager pain painful palliative panel paper parent parents part partial partner past pathology patient
  patients peak pelvic pending people perform performed period peripheral permission person personal pharmacist pharmacy phase
  phone photo photograph photographs photos physical physician physicians physio physiotherapist physiotherapy picture place plan plans
  plasma play plus point police policy poor portal position positive possible post posterior potential power practice practitioner
  pregnancy pregnant premature preparation prescribed prescription present presentation presented presenting presents president pressure
  previous previously primary prior private probable probably problem problems procedure professor programme progress project prognosis
  proposed protein protocol provide provided proximal psych psychiatric psychiatrist psychiatry public published pulmonary pulse
  pump purpose pupils put quality query question questions quick quote radiologist radiology range rapid rash rate rates reaction
  reading ready really reason recall received recent recently recheck record records recovery rectal red reduce reduced ref refer
  reference referral referrals referred refuses regarding regards region registrar regular related relative relatives relief remains
  remember remote remove removed renal repeat repeated report reported reports request requested require required requires research
  resident residents resp respiration respiratory response rest result results resuscitation return returned review reviewed reviews
  rheumatic rheumatology right ring ringing risk road role room rota round routine royal rule safe safety saline same sample samples
  sat sats save saw scan scans schedule school score scores screen screening sealed search seat section see seek seen senior
  sensation sensitivity sent sepsis septic serial serious service services session set settled severe severity sex shift short shortness
  shoulder show showed shown shows shy side sign signature signed significant signs similar simple sincerely sinus sister sister's site size
  skin sleep small smear smoker smoking social society soft solution son sorry sound source south special specialist specialty specific specimen
  spinal spine spoke spoken spontaneous stable staff stage stamp standard start started starting state station status stay step steps sternal
  stitch stomach stool stop stopped straight street stress stroke strong student students study subject subjective sudden suggest
  suggested suggests suitable summary superior supervised supervisor supply support surgeon surgeons surgery surgical suspect suspected
  suspicion swab swallow swelling symptom symptoms syndrome syringe system systems systolic table tablet tablets take taken takes
  taking tape target teacher teaching team tel telephone temp temperature tender tenderness term test tests thank thanks theatre
  therapist therapy thigh thing think thinks throat thrombosis thyroid time times tip tissue today tomorrow tone tongue tonight top
  total touch tower toxic tract trainee transfer transferred transfusion transplant transport trauma treat treated treating treatment
  trial trials triage trip trust try tube tumour twice twin twins type typical typically ulcer ultrasound unable unchanged uncle
  unclear underwent unfortunately unit units university unknown unless unlikely unremarkable unwell update updated upper upset upward
  urgent urinary urine urology use used user uses using usual vaccination vaccine vaginal value values vascular vein venous very vet via
  victim video view viral virus visit visits visual vital vitals vitamin volume vomiting ward wards warm warning washout watch water
  weak weakness wear week weekend weekly weeks weight well went west wet what white wide wife will wish wishes withdrawn witness
  woman women word words work worker workers working works worried worse worsening worst wound wounds write writes writing x-ray year
  yearly years yesterday young zero zone husband brother aunt nephew niece cousin grandson granddaughter grandmother grandfather
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april
  june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec easter christmas ramadan
  spring summer autumn winter english french german spanish italian portuguese dutch polish russian welsh scottish irish british
  american african asian european indian pakistani chinese japanese korean arabic arab turkish greek caucasian hispanic latino black
  white jewish muslim christian hindu sikh catholic buddhist jehovah swiss austrian swedish norwegian danish finnish australian
  africa america asia europe england scotland wales ireland britain france germany spain italy portugal netherlands belgium switzerland
  austria poland russia ukraine turkey greece sweden norway denmark finland hungary romania bulgaria china japan korea india pakistan
  bangladesh nepal nigeria ghana kenya uganda ethiopia somalia sudan egypt morocco algeria tunisia libya syria iraq iran israel lebanon
  saudi arabia yemen afghanistan vietnam thailand philippines indonesia malaysia singapore australia zealand canada mexico brazil
  argentina chile colombia peru venezuela cuba jamaica united states kingdom republic county city town village island islands north east
  northern southern eastern western street avenue lane drive close crescent terrace court square boulevard floor flat apartment suite
  lantus novorapid humalog levemir augmentin tazocin clexane panadol nurofen ventolin seretide symbicort spiriva lasix zoloft prozac
  adriamycin herceptin humira remicade glucogel calpol gaviscon movicol plavix xarelto eliquis entresto ozempic botox lipitor viagra
  staphylococcus streptococcus haemophilus neisseria mycobacterium listeria borrelia campylobacter clostridium candida aspergillus
  plasmodium escherichia pseudomonas klebsiella legionella helicobacter treponema chlamydia mycoplasma toxoplasma rickettsia
  abdomen abdominal acid acute adrenal adult adults aged ages agree air airway albumin alcohol alert alive alkaline allow anaemia
  aneurysm angina angle ankle anterior antibiotic antibiotics antibody anticoagulation anxiety aorta aortic apex appears appendix april
  apply area arm arms arrange arrest arterial ascites asthma atrial attach attack auscultation auto average awake axis bag balance
  based baseline basic benzathine berry bicarbonate bile bilirubin biometric block board body borderline bougie bradycardia breath bronchial bruises
  calcium calculate capacity capsule captain carcinoma cardiologist cardiology catheter ceiling cerebral cerebellar cervical chair chemo chief
  cirrhosis co-chaired coagulation colon colonoscopy coma comfortable comments committee community complex compliance compression concern concerns
  conscious constant constipation contraception contrast conversion cord cortex cortisol cramp cranial creatinine crisis cuff curb cycle cyst
  declaration deficiency deficit degree dehydration delayed delivered delivery dementia dengue depression derived dermatology detailed development
  different differential digoxin dilated disability discomfort distal distended distress dizziness dominant donor door dorsal dosage dr duct duty
  elbow electrolytes elevation eligible employee enzyme equipment equal eruption estimated excellent excess excision expired exposure extended
  extra extremities eyelid facial faint familial fat fellow femoral femur fibre fibrosis field fingerprint finger fingers flank flap flexion focal
  focus force foreign frail frequent fresh frontal functional gait gallbladder gallstones gamma gent gentleman gland global glucose graft gram gross guy
  haemoglobin haem haemorrhage hair headache hearing heel height hepatitis herpes hormone human hyper hypo icd iliac immune impaired implant inch
  independent indirect inflammation inguinal inhaler inner intact intermittent internal interval intestinal invasive inverted isolated judge kit knee
  ketones lactate landlord laparoscopic laryngeal leading lens lethal library licence license lid ligament limit linear lipid lobe location loin loss
  lovely lumen magnesium malaria malignant mandatory mane manual margin maximum measles medial median mesenteric meta metabolic micro minimal minimum
  mixed mobility mode moist monthly mood motor mri mucosa murmur myocardial natural nausea neoplasm nephrology nephew neuropathy neutral neutrophils
  nodule notice obese obesity object obvious occipital oedema oesophagus olfactory oncology opiate ophthalmology optic orbital otherwise outer ovarian
  pacemaker palm palpable palpitations pancreas pancreatic paracetamol parietal passive patch peptic perfusion pericardial phlegm pin pink placenta
  platelets pleural pneumonia pneumothorax poison polyp portal pre premium prevention private prone prophylaxis prostate psychology ptosis pulse pulses
  pus pyelonephritis quadrant quarter rabies radial radiation radius random reassured recession recurrent reflex reflexes reflux refused registered
  registration rehab rehabilitation relapse reliable remission resolution restless retinal reverse rhythm rib ribs rigid rinse rotation rupture sacral
  salt scalp scar scrotal secondary sedation seizure self semi seminar septum sequence serum sharp shock shunt signal silent sitting skeletal skull slight
  slow smooth sodium sole solid spasm special speech sphincter spleen splint sputum squamous standing static stenosis sterile stiff stimulus strain
  strict stridor structure subcutaneous substance sugar suicidal supine surface sustained suture symmetric synovial tachycardia talk tan tap taxi tendon
  tension testicular thoracic thrombus thumb tibia tight tingling toe tonsil torsion trachea transient transverse tremor trigger trunk tuberculosis
  typhoid umbilical unconscious uncomplicated underlying uneventful unilateral unresponsive ureter urethra uterine uterus vague valve variant vas
  ventral ventricular verbal vertebral vertical vertigo vessel violent vision visible voice void vulval walk walking wall watery wheeze whole wrist
  yellow acid-base carrier arabic baby's candidate colour corner column mister madam messrs gp gps nhs er icu itu hdu ed ae mdt tia dnr dnacpr nbm
  ct mri ecg eeg beste kaere caro cara liebe lieber cher chere querido querida hola ciao hallo bonjour bland altman mr mrs ms miss mx messrs drs instead moreover nevertheless nonetheless furthermore meanwhile whereby hereby latin roman romans caesarian caesarean authors resources latin i'm i've i'd i'll he's he'd he'll she's she'd she'll it's that's there's here's what's who's we're we've we'll they're they've you're you've don't doesn't didn't can't couldn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't mustn't let's celsius fahrenheit kelvin avogadro pt pts kare typhi paratyphi typhimurium enteritidis dublin flatmate housemate roommate stepson stepdaughter stepmother stepfather fiance fiancee girlfriend boyfriend neighbour neighbor justice judge captain colonel sergeant reverend pastor rabbi imam professor mama papa granny grandma grandpa mrsa copd uti mi pe pci cabg tte gcs bp hr rr bmi big nok dob mrn ssn pmh pmhx hpc pc sh fh dh rx tx hx sx dx imp
  abc adl bmj nejm jama lancet nice sign who cdc fda ema esc aha acc recovery osce fy st sho spr house-officer wbc wcc hb crp inr
  medtronic boston abbott siemens philips roche pfizer moderna novartis astrazeneca bupa axa aetna cigna medicare medicaid volvo ford
  toyota honda bmw audi vauxhall nissan tesla boots exeter facebook google microsoft apple iphone ipad android whatsapp zoom teams windows
  vaccines photo letter address surname forename postcode consultant's prof sir dame lord rev father nurse's pani pan don sig sra
  herr frau madame monsieur mevrouw meneer senor senora senhor senhora smt shri docteur lic dott docteur patientin
  geboren geb wohnhaft diagnose telefon tel entlassung operation kreatinin troponine hemoglobina creatinina
  ear nose throat marks step pass fail arm-band stem bonus mechanism aetiology etiology epidemiology pathogenesis clue tip pearl pearls
  born buried single married divorced widowed retired employed unemployed religion occupation height
  ann-arbor tower hanoi naming figure scale scales triage trial classification rule rules adult caecum ileum jejunum duodenum
  tests apart matter ancestry officer college public wellness amended urology neurosurgery cells`,
);

/** Endings of medical and other long words that no name in common use has. */
export const wordEnding =
  /(?:itis|osis|oses|[aeiou]ma|[ae]mia|uria|[oa]logy|[oa]logist|ectomy|otomy|ostomy|oscopy|ography|opathy|oplasty|ism|[ts]ion|ments?|ness|ity|ally|ially|ously|ical|ative|able|ible|ious|eous|ular|oid|emic|etic|atic|itic|genic|philia|phobia|plegia|paresis|trophy|cyte|cytes|coccus|bacter|bacterium|virus|[a-z]{4}ly|ased|ated|ised|ized|ings)$/u;

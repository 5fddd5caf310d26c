/** Common words of questions, prompts and study texts; the vocabulary holds each with and without its leading space. */
export const words = `
the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you
were her all she there would their we him been has when who will more no if out so said what up its about into than them
can only other new some could time these two may then do first any my now such like our over me even most after also did
many before must through back years where much your way well down should because each just those people how too little
state good very make world still own see work long get here between both life being under never day same another know
while last might us great old year off come since against go came right used take three states himself few house use
during without again place around however home small found thought went say part once general high upon school every
does why which name explain list compare give means less below above within whether both either until often usually
always rarely sometimes likely unlikely possible probable cause causes caused effect effects because therefore result
results lower raise raised higher increase increases increased decrease decreases decreased reduce reduces rise fall
medical medicine student students tutor answer answers answered question questions asks study studies knowledge learn
careful carefully established briefly order explains mechanism says plainly uncertain known invents reference references
help text book source sources page evidence guideline guidelines trial trials review system table row rows column bullet
points short sentence example examples differential diagnosis history examination tests test given missing data finding
findings speaks still ask examine heading end words word patient patients doctor nurse clinical picture matters feature
features tell apart summarise revision quiz plain avoid jargon person reason
kidney kidneys renal heart cardiac liver hepatic lung lungs blood brain bone skin muscle nerve artery vein capillary
tubule tubules tubular glomerulus glomerular filtration filter urine plasma serum sodium potassium calcium chloride
bicarbonate water salt acid base hormone insulin glucose aldosterone renin angiotensin cortisol thyroid adrenal vessel
vessels pressure volume flow rate output resistance venous arterial pulmonary chest pain breath breathlessness cough
fever infection acute chronic disease disorder failure injury syndrome shock oedema embolism pneumonia pneumothorax asthma
anaemia diabetes hypertension cancer tumour stroke infarction coronary ischaemia sepsis drug drugs dose doses treatment
therapy diuretic diuretics loop thiazide inhibitor inhibitors blocker antibiotic antibiotics aspirin ibuprofen warfarin
heparin statin vaccine receptor receptors channel enzyme protein cell cells tissue membrane ion transport collecting
duct ascending descending limb thick thin cortex medulla limit ratio level levels normal abnormal low severe mild moderate
symptom symptoms sign signs risk factor factors child adult elderly pregnancy male female age weight height mg ml mmol
minutes hours days weeks months oxygen saturation temperature pulse respiratory respiration airway sound sounds swelling
clot clots bleeding radiograph imaging ultrasound scan ECG GFR ACE NSAID COPD ALS MRI CT DNA RNA User Assistant Question
Answer History Examination Tests Missing System What How Why When Which Who The Both In It This There Explain Describe
Compare List Give Name Summarise Write Below Above Most Must For And But Loop Kidney Heart Liver From Missing End Use
`
  .trim()
  .split(/\s+/);

/** Frequent parts of words, so that a word outside the list takes a few tokens and not one per letter. */
export const fragments = `
th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra
ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee
wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op
wo sa ay ex ke ui ck bo do va ag ap gi so up ph og ys cr cl um hy ep ob od gr br ef af qu ub ap sc sp
ing ion tion ent ate ation ment ness able ous ive ism ist ity ally ical ology itis osis emia aemia uria pathy gram graph
ject tom ther ine ide ase ose one ene amide olol pril sartan statin cillin mycin azole idine
`
  .trim()
  .split(/\s+/);

/** The words of a topic: decisive ones count three, usual ones two, hints one. */
type TopicWords = {
  readonly topic: string;
  readonly decisive: string;
  readonly usual: string;
  readonly hints: string;
};

/**
 * What questions of each topic speak of. Words are parted by spaces, "_" stands for a space inside one; a word
 * counts where another begins with it, unless "!" ends it. In American spelling: topicOf folds the British one.
 */
export const topicWords: readonly TopicWords[] = [
  {
    topic: "Emergency",
    decisive: `cardiac_arrest life_support resuscitat anaphyla primary_survey secondary_survey abcde_approach first_aid
      rapid_sequence choking glasgow_coma gcs! shockable defibrillat cpr! septic_shock major_hemorrhage drowning
      hypothermi heat_stroke massive_transfusion roadside unconscious reversible_causes_of_cardiac hypovolemic_shock
      anaphylactic poisoning emergency_department emergency_room paramedic cervical_spine_immobil tourniquet log_roll
      blue_light electrocution near_drowning snake_bite bls! als! atls! acls! recovery_position heimlich
      return_of_spontaneous fast_scan crush_injury blast_injury`,
    usual: `emergency trauma burn intubat collapsed shock! triage poisoned airway head_injury decompress stab_wound gunshot
      wound_packing scene! immobil casualty polytrauma frostbite smoke_inhalation burns road_traffic`,
    hints: `first_minutes first_hour acute acutely collapse fluids immediate resus! severe_burn arrest`,
  },
  {
    topic: "Ethics and public health",
    decisive: `ethic consent confidential capacity_to lacks_capacity lack_capacity incidence prevalence epidemiolog
      sensitivity_and_specificity predictive_value cohort_study case_control randomized_trial randomized_controlled
      screening_program public_health determinants_of_health euthanasia assisted_dying autonomy beneficence
      relative_risk odds_ratio number_needed confounding selection_bias herd_immunity advance_directive whistleblow
      duty_of_candor mental_capacity_act good_samaritan gillick fraser_competen levels_of_evidence primary_prevention
      secondary_prevention primary_and_secondary tertiary_prevention p_value medical_error evidence_based duty_of_care
      safeguarding against_their_will against_his_will against_her_will placebo systematic_review hazard_ratio
      type_i_error type_ii_error null_hypothesis likelihood_ratio qaly negligence malpractice non_maleficence justice
      refusal_of_treatment advance_decision power_of_attorney organ_donation research_ethics vaccination_coverage
      life_expectancy mortality_statistic health_promotion health_inequal standardized_mortality death_certif
      blinding! randomiz epidemic pandemic cross_sectional intention_to_treat power_calculation audit`,
    usual: `sensitivity specificity legal law! laws! screening_test bias! statistic p_value confidence_interval study_design
      research meta_analysis notifiable health_inequalit health_policy outbreak capacity withdrawing_treatment consent
      disclose honest truth resource_allocation preventive prevention public_policy surveillance roc_curve
      false_positive false_negative competence autonom conscientious rationing professional conduct whistle`,
    hints: `study trial mortality_rate population screening evidence doctor! doctors right_to risk_ratio`,
  },
  {
    topic: "Pharmacology",
    decisive: `mechanism_of_action side_effect adverse_effect adverse_drug half_life bioavailab first_pass pharmaco
      steady_state therapeutic_index therapeutic_range volume_of_distribution cyp3 cyp2 cyp450 cytochrome_p450 agonist
      antagonist receptor_affinity drug_interaction antidote drug_class contraindicated overdose loading_dose
      clearance_of mao_inhibitor diuretics_work drugs_work statins_work order_kinetics first_order zero_order
      dose_response potency efficacy_and naloxone grapefruit adverse_reaction contraindication pharmacokinetic
      pharmacodynamic renal_dosing prodrug enzyme_induc enzyme_inhibit p_glycoprotein maximum_dose dose_adjust
      side_effects drug_monitoring narrow_therapeutic anticholinergic sedative_effects antiemetic mode_of_action
      protein_binding tachyphylaxis tolerance_to withdrawal_of_a_drug off_label formulary ototoxic nephrotoxic
      hepatotoxic teratogenic drug_induced serotonin_syndrome neuroleptic_malignant`,
    usual: `drug medicine! medicines! medication dose! doses! dosage inhibitors_work blockers_work interact_with toxicity_of
      receptor! prescri pharmac beta_blocker nsaid opioid statin amiodarone digoxin aspirin paracetamol acetaminophen
      ibuprofen morphine diuretic anticonvulsants_act route_of_administration kinetics half_lives thiazide simvastatin
      steroids clopidogrel heparin doac anesthetic benzodiazep muscle_relaxant antihypertens laxative tablets generic`,
    hints: `warfarin inhibitor induce inhibit metabolism interact toxicity metformin lithium potent absorb excret`,
  },
  {
    topic: "Paediatrics",
    decisive: `child pediatric infant newborn neonat toddler preterm premature_baby babies baby apgar milestone bronchiolitis
      croup kawasaki heel_prick intussusception pyloric_stenosis sudden_infant guthrie breastfe vaccination_schedule
      adolescent growth_chart necrotizing_enterocolitis failure_to_thrive two_month months_of_age weeks_of_age
      week_old month_old year_old_boy year_old_girl infancy fallot febrile_convulsion febrile_seizure child_abuse
      non_accidental bilirubin_in_the_newborn cerebral_palsy neural_tube_defect down_syndrome down's_syndrome
      fetal_alcohol rsv! hirschsprung meconium cleft_lip hypospadias undescended congenital_heart
      developmental_dysplasia perthes kernicterus rickets hand_foot_and_mouth bedwetting enuresis colic! weaning
      immunization_schedule growth_hormone_deficiency_in precocious_puberty delayed_puberty scarlet_fever roseola
      wilms neuroblastoma henoch`,
    usual: `congenital teething school_age childhood kids nursery febrile_convulsion two_months puberty percentile centile
      schoolchild teenag`,
    hints: `young boy! girl! months_old year_old development immunization crying feeding`,
  },
  {
    topic: "Reproduction and obstetrics",
    decisive: `pregnan obstet gynec eclampsia preeclampsia labor! childbirth antepartum postpartum gestation ectopic contracep
      menstru ovulat polycystic_ovar pcos! infertil endometri cervical_screening cervical_smear smear hpv!
      shoulder_dystocia placent fetal fetus cesarean miscarriage abortion menopaus ivf! vaginal uterine uterus amnio
      midwi breech sperm erectile amenorr placenta_previa dysmenorr menorrh fibroid hyperemesis preterm_labor
      rupture_of_membranes oligohydramn polyhydramn puerper cord_prolapse molar_pregnancy trophoblast episiotomy
      forceps ventouse ctg! cardiotocogr lochia mastitis vaginos trichomon pelvic_inflammatory hysterectomy tubal
      menarche libido intrauterine_device iud! lh_surge corpus_luteum follicular_phase prolapse rhesus antenatal
      prenatal umbilical spermatogen testosterone hormone_replacement mastalg bishop_score chorion`,
    usual: `ovar cervix cervical_cancer semen trimester lactation fertil ovarian breast pelvic_pain cyst penis vulv condom
      gonad`,
    hints: `woman women maternal hormone delivery cycle conception sex!`,
  },
  {
    topic: "Psychiatry",
    decisive: `psychiatr schizophren bipolar depressi anxiety obsessive ocd! anorexia_nervosa bulimia suicid self_harm
      psychosis psychotic post_traumatic ptsd! personality_disorder delirium_tremens mania! manic hallucination
      delusion adhd! autis panic_disorder phobia addiction mental_state_exam mental_health antipsychotic antidepress
      ssri eating_disorder first_rank_symptom electroconvulsive somatiz somatoform overvalued conversion_disorder
      catatoni dissociative hypochondri factitious munchausen psychotherap depersonal bulimi clozapine
      haloperidol_in_acute tardive lithium_toxicity attention_deficit tourette postnatal_depression
      postpartum_psychosis insight compulsion obsession rumination thought_disorder thought_insertion paranoi
      agoraphobi capgras section_under alcohol_use_disorder alcoholism korsakoff antisocial narcissis conduct_disorder
      gender_dysphoria sleep_hygiene`,
    usual: `alcohol_withdrawal dependence dependent_patient insomnia mood cognitive_behavioral cbt! grief substance lithium
      schneider mental psycholog emotion adjustment anger stigma counsel nightmare flashback grandios`,
    hints: `therapy behavior disorder stress withdrawal behaviour sleep affect`,
  },
  {
    topic: "Infection and immunity",
    decisive: `infection bacteri virus viral hiv! aids! malaria plasmodium tubercul syphilis vaccin gram_positive gram_negative
      hypersensitiv immunodefici complement_defic toxic_shock sepsis! meningitis meningococ fung candida parasit
      antibiotic antimicrob staphyloc streptoc neisseria influenza covid measles herpes chickenpox shingles
      mononucleosis rabies tetanus cholera typhoid dengue lyme helminth worm! worms! t_cell b_cell immunoglobulin
      autoimmun_mechanism organ_rejection mhc! cd4 antiretroviral interferon allerg clostrid mantoux pseudomon
      cholera_toxin innate adaptive_immun infectious sepsis_six hepatitis_c_virus mrsa! legionell salmonell shigell
      escherichia e_coli campylobacter toxoplasm cytomegalovirus cmv! epstein mumps rubella polio ebola zika leishman
      trypanos schistosom amebi giardia cryptococc aspergill pneumocystis returning_travel antiviral aciclovir
      acyclovir penicillin cephalosporin macrolide vancomycin carbapenem quarantine hand_washing nosocomial
      hospital_acquired zoono prion botulin anthrax plague brucell lepro leprosy diphtheri pertussis whooping
      scabies_outbreak macrophage neutrophil lymphocyte dendritic opsoni phagocyt ige! iga! igg! igm! graft_versus
      antinuclear vaccine_work borreli chagas rickett varicella norovirus`,
    usual: `immun organism antibod antigen complement_ cytokine fever pathogen microb culture! gonorrh chlamydia mycobact
      pneumococ isolation_precaution traveler resistant inoculat host_defense virulence toxin endotoxin exotoxin
      inflammat mast_cell histamine serology`,
    hints: `resistance live_attenuated life_cycle abscess contagious incubation ward hygiene spread incubat`,
  },
  {
    topic: "Blood and cancer",
    decisive: `anemi leukemi lymphom myeloma thrombocytop hemophili coagulation_profile intravascular_coagulation sickle_cell
      thalassemi macrocyt microcyt iron_studies tumor_marker tumor_lysis oncogen chemotherap radiotherap cancer
      carcinoma metasta neutropeni philadelphia_chromosome burkitt hodgkin polycythemi bone_marrow hemolysis hemolytic
      von_willebrand clotting transfusion hematolog oncolog tumor_suppressor melanoma sarcoma paraneoplastic
      hematopoie red_cell_indices reticulocyt agranulocyt aplastic myelodys myeloprolif essential_thrombocyth
      thrombotic_thrombocyt ttp! itp! g6pd spherocyt hemochromatos factor_v factor_viii aptt prothrombin d_dimer inr!
      blast_cells stem_cell_transplant immunotherap checkpoint monoclonal_gammop waldenstr tnm metastas lymphadenop
      p53 brca tumor_grade adenoma_carcinoma superior_vena_cava_obstruction febrile_neutrop palliative_radio cachexia
      mesotheliom glioma_grade astrocytom teratoma seminoma transfus iron_deficien`,
    usual: `tumor malignan coagula blood_film blood_count platelet ferritin b12 folate staging neoplas hemoglobin spleen
      thrombophilia deep_vein_thrombosis carcinogen benign mutation relapse remission oncolog bruis petechi purpura
      hemostas fibrin palliat`,
    hints: `iron! bleeding mass! chromosome anticoag biopsy lump node screening_mammogram`,
  },
  {
    topic: "Endocrine and metabolic",
    decisive: `diabet ketoacidosis insulin hba1c thyroid hypothyroid hyperthyroid graves hashimoto tsh! cushing addison adrenal
      acromegal pheochromocytoma hyperparathyroid hypoparathyroid parathyroid hypercalc hypocalc siadh prolactin
      pituitar endocrin hypoglyc hyperglyc growth_hormone cortisol metabolic_syndrome obes aldosteron vitamin_d!
      porphyri hyponatrem hypernatrem water_deprivation conn's conn_syndrome refeeding hypercholesterol hyperlipid
      dyslipid glucagon_secret diabetes_insipidus carcinoid zollinger islet hirsut gynecomast hypogonad klinefelter
      kallmann galactorrh goiter myxedema hyperkalem hypokalem hypomagnes hypophosphat lactic_acidosis inborn_error
      phenylketon glycogen_storage mody! sglt2 glp1 glp_1 dexamethasone_suppression synacthen short_stature calcitonin
      osteomalac vitamin_deficien scurvy beriberi pellagra malnutrition bmi! hyperinsulin insulinom levothyrox
      carbimazole multiple_endocrine acth sheehan`,
    usual: `glucose hormone metformin cholesterol lipid metabolic calcium thirst sodium_low low_sodium glucagon men1
      gout_diet triglycerid lipoprotein uric electrolyte_of secret hormonal pancreatic_beta fasting starvation
      polydips polyuria`,
    hints: `sodium weight_gain metabolism potassium diet gland weight sugar`,
  },
  {
    topic: "Renal and urinary",
    decisive: `kidney renal nephro nephri nephrit glomerul dialysis hemodialysis urin prostat bladder pyeloneph proteinuria
      hematuria creatinine tubular_acidosis fractional_excretion minimal_change_disease iga_nephropathy uret egfr!
      gfr! minimal_change incontinence renin hydroneph ureter hydroureter nephron_damage rhabdomyol red_cell_cast
      casts! polycystic_kidney goodpasture lupus_nephritis alport fsgs! membranous azotem oligur anuri nocturia
      dysuria urosep vesicoureteric urolith urethr overactive_bladder psa! turp cystoscop epididym hydrocele
      varicocele renal_artery_stenosis papillary_necrosis interstitial_nephrit anion_gap tubular_necrosis
      albumin_creatinine erythropoietin_in_chronic peritoneal_dialysis metabolic_acidosis metabolic_alkalosis
      wegener_kidney`,
    usual: `calcium_oxalate electrolyte cystitis catheter testicular tubul uremi potassium flank loin filtration_rate urea!
      transplant sediment testis scrotal`,
    hints: `edema acidosis stones stone! fluid_balance oxalate groin osmolality phosphate`,
  },
  {
    topic: "Gastrointestinal and liver",
    decisive: `crohn ulcerative_colitis cirrho portal_hypertension pancreatit gastrointestin helicobacter peptic gallston
      child_pugh pugh celiac appendic hepat bowel barrett esophag dysphagia colorect colon! bile biliar jaundice diverticul
      gastr stomach ascites constipation diarrhea intestin liver hernia cholecyst cholang hemorrhoid rectal melena
      irritable_bowel wilson_disease wilson's_disease reflux rockall volvulus sigmoid ileus ileost colost achalasia
      mallory hematemes hiatus peritonit perforated_viscus fistula_in_ano anal_fissure fissure steatorrh malabsor
      short_gut lactose gluten h_pylori proton_pump zenker polyp! polyps polypo hemicolect whipple's
      primary_sclerosing primary_biliary autoimmune_hepatitis hemochromatosis_of_the_liver budd_chiari fatty_liver
      nash! nafld ast! alt! alkaline_phosphatase liver_function variceal spontaneous_bacterial courvoisier
      murphy's_sign murphy_sign mcburney rovsing femoral_hernia inguinal pilonidal salivary parotid parotitis
      glasgow_blatchford ercp! mrcp! dyspeps heartburn`,
    usual: `abdominal_pain vomiting nausea varices duoden anal! swallow enter spleno abdominal gut! rectum stool feces
      laparo flatul lipase amylase digest odynoph`,
    hints: `bleed ulcer abdomen endoscop bilirubin distension appetite film`,
  },
  {
    topic: "Respiratory",
    decisive: `copd! asthma spiromet pleural pneumothora pulmonary_fibrosis lung pneumonia emphysem hemoptysis fev1 inhaler
      curb sleep_apnea respirat bronch pulmonary_embol cystic_fibrosis sarcoidosis paco2 pao2 wheez ventilat
      interstitial_lung oxygen_therapy blood_gas chest_drain respiratory cor_pulmonale_in_copd pneumocon asbestos
      silicosis occupational_lung empyema chylothor hypercapn hypoxem type_2_respiratory ards!
      acute_respiratory_distress atelect stridor epiglott laryng tracheost pleurit pleurisy effusion peak_flow fvc!
      dlco alpha_1_antitrypsin alpha1 bronchosc long_term_oxygen nebul salbutamol tuberculous_effusion
      spontaneous_pneumothorax kartagener vital_capacity tidal_volume dead_space surfactant nasal_polyp sinusitis`,
    usual: `pulmonary breath cough chest_x smok oxygen hypoxi trachea alveol sputum lobe_collapse crackles crepitation
      percussion_note dyspn orthopn clubbing airflow rib! ribs tobacco`,
    hints: `chest co2 inhal gas! vent mask film`,
  },
  {
    topic: "Cardiovascular",
    decisive: `mitral aortic_stenosis aortic_regurg qt_interval atrial_fib heart_failure heart_sound ecg! ekg! stemi nstemi
      myocardi endocarditis cha2ds2 angina aortic_aneurysm aortic_dissection hypertensi murmur arrhythm tachycardi
      bradycardi pericardi cardiomyopath coronary heart_attack heart_block ventricular atrial valve cardiac_output
      jugular_venous jvp! peripheral_arterial cardiac_tamponade troponin varicose_vein palpitation ejection_fraction
      cor_pulmonale bundle_branch pacemaker valsalva tricuspid pulmonary_stenosis septal_defect ductus_arteriosus
      coarctation marfan_aorta gallop third_heart fourth_heart wolff_parkinson torsades flutter supraventricular
      ventricular_tachy ventricular_fib q_wave st_elevation t_wave p_wave pr_interval qrs lvh! left_ventric
      right_ventric cardiogenic echocardio angioplast pci! cabg stent! stents raynaud phlebit deep_vein dvt! vasovagal
      postural_hypotension orthostatic_hypotension rheumatic_fever libman janeway osler_node buerger limb_ischemia
      ankle_brachial amyloid_heart takotsubo nt_probnp bnp! lipid_lowering_in framingham qrisk carotid_stenosis
      beck's_triad kussmaul_sign pulsus`,
    usual: `heart cardi aneurysm blood_pressure vascular ace_inhibitor statin thrombo syncope aorta atheroscler ischemi
      claudication systolic diastolic pulse hypotens hypertroph cardiac heart_rate embol infarct vasculit_of_large
      vein! veins`,
    hints: `chest_pain anticoag edema circulation beta_blocker artery pressure bypass`,
  },
  {
    topic: "Neurology",
    decisive: `stroke! strokes! migraine epilep seizure parkinson multiple_sclerosis hemianopia motor_neuron dementia alzheimer
      delirium guillain myasthenia wrist_drop foot_drop cerebral cerebell brain spinal_cord neuropath neurolog
      cranial_nerve subarachnoid headache csf! huntington tremor! ataxia aphasia neuralgia bell's_palsy hydrocephal
      dystroph cauda_equina temporal_lobe frontal_lobe parietal_lobe vertigo nystagmus horner papilledema trigeminal
      wernicke's_aphasia broca thunderclap status_epilep multiple_system motor_neurone normal_pressure lumbar_puncture
      meningioma glioblast brainstem basal_ganglia thalam internuclear optic_neurit diplop ptosis facial_nerve
      syringomyel radiculopath myelopath subdural extradural epidural_hemat intracerebral tia! transient_ischemic
      babinski clonus spastic rigidity dysarthr apraxia agnosia neglect! chorea dystonia tic! narcoleps restless_leg
      cluster_headache giant_cell_arteritis_headache brown_sequard charcot_marie lambert_eaton bulbar frontotemporal
      lewy_body creutzfeldt encephal cerebrospinal romberg dysdiadoch fasciculat eeg! anticonvuls levodopa
      phrenic_palsy ulnar_palsy erb's neurofibromat`,
    usual: `lesion nerve_is_damaged nerve_palsy palsy paralys weakness numbness coma! pupil reflex cognitive concussion
      intracranial stroke vagal_palsy tingling paresthes blackout faint memory_loss conscious amnesia hemipar hemipleg
      weak! convuls sensory_loss nerve_injury nerve_root`,
    hints: `nerve brainstem sensory motor dizz vision gait balance speech face`,
  },
  {
    topic: "Musculoskeletal and skin",
    decisive: `arthritis osteoarthr rheumat fracture psoria spondyl gout! pseudogout mole! moles! dermato rash! rashes!
      osteopor dexa compartment_syndrome eczema dermatit back_pain sciatica lupus acne scleroderma osteomyel tendon
      ligament meniscus dislocat joint_pain joint_swelling carpal_tunnel_syndrome urticaria cellulitis pemphig
      vasculit fibromyalg muscular_pain skin scaphoid polymyalgia bursitis wart! warts! erythema_nodosum
      erythema_multiforme basal_cell squamous_cell_carcinoma_of_the_skin actinic seborr lichen_planus rosacea vitiligo
      alopec impetigo pityriasis tinea hives bullous nikolsky stevens_johnson pressure_ulcer keloid melasma hyperhidr
      salter_harris neck_of_femur colles smith_fracture greenstick tennis_elbow epicondyl carpal_bone_fracture
      dupuytren trigger_finger de_quervain frozen_shoulder impingement rotator_cuff_tear cruciate meniscal
      ankle_sprain sprain plantar_fasci hallux scolios kyphos lordos spinal_stenosis disc_prolapse prolapsed_disc
      herniated_disc spondylolis sjogren crest_syndrome systemic_sclerosis behcet reactive_arthrit septic_arthrit
      juvenile_idiopathic paget myositis urate allopurinol dmard methotrexate_in_rheum bone_density bone_mineral
      total_hip arthroplast amputat osteosarcoma ewing nonunion avascular_necrosis`,
    usual: `joint bone! bones! muscle_pain orthop plaque nail! nails! itch hip! knee shoulder_pain spine plaster_cast
      scabies femur tibia! tibial_frac humerus radius ulna_frac elbow ankle! wrist_pain thumb finger toe! toes calf
      limp lesion_of_the_skin skin_lesion blister pruritus sunburn hair! cast! cartilage growth_plate`,
    hints: `back! swelling stiffness wound ulcer hand! foot! limb ache plate`,
  },
  {
    topic: "Anatomy and physiology",
    decisive: `anatom physiolog branches_of blood_supply_of action_potential rotator_cuff pass_through_the layers_of borders_of
      boundaries_of innervat countercurrent dissociation_curve femoral_triangle sarcomere embryolog
      origin_and_insertion histology_of_the_normal lymphatic_drainage foramen brachial_plexus starling nephron_handle
      membrane_potential homeostas frank_starling attachments_of relations_of dermatome germ_layer baroreceptor
      carotid_sinus vagus_nerve course_of_the vena_cava venous_drainage arterial_supply which_bones bones_form
      bones_make loop_of_henle preload_reg regulated_by physiological muscles_contract biceps brachii quadriceps
      hamstring gluteus sartorius pectoral trapezius latissimus diaphragm_attach thoracic_duct inguinal_canal
      mediastinum popliteal axilla cubital_fossa antecubital circle_of_willis ventricles_of_the_brain
      peritoneal_reflection lesser_sac portal_triad coronary_sinus sinoatrial conduction_system_of cardiac_cycle bohr
      haldane_effect chloride_shift autoregulation juxtaglomerular_app glomerular_filtration_is filtration_barrier
      sodium_potassium_pump resting_membrane saltatory myelin_sheath motor_unit muscle_spindle golgi_tendon
      tropomyosin troponin_and_tropo actin! myosin excitation_contraction cross_bridge osmoregul thermoregul
      acid_base_buffer pharyngeal_arch branchial notochord gastrulation neural_crest fetal_circulation epithelium
      connective_tissue histology_of attached_to articulat insertion_of_the surface_anatomy dermatomes_of white_matter
      cochlea retina_layer nuclei_of cranial_fossa joint_type synovial_joint compartments_of vertebral_level
      cell_membrane protein_synthesis atp! glycolysis oxidative_phosph ion_channel`,
    usual: `muscle nerve_suppl which_nerve which_muscle structures supplied_by drains_into fossa ligaments_of
      neurotransmitter synap contract! contraction organelle mitochondri krebs vertebra wall! layers feedback_loop
      passes_through pass_through attach nerve_roots_of supply_the supplies lies_behind tract! tracts cortex_area
      pathway_of signal reabsorb secretion_of regulation_of regulated molecular_level frank_starl healthy receptors_in
      ventilation_and_perfusion cells_of_the`,
    hints: `artery vein nerve normal located generated where_is function_of lower_limb upper_limb anterior posterior medial
      lateral`,
  },
];

/** Telegraphic notes, triage, pharmacy calls, student logs and chats; all people, places and numbers are invented. Blank lines part notes. */
export const shortNotes = `
triage: {{name|maria gonzalez}} 34f, sob x2/7, sats 93 ra, rr 26, wheeze. hx asthma. cat 2.

{{name|john obafemi}} 67m cp since 4am, asp 300 given, ecg st dep v4-6. hosp no {{recordNumber|4471902}}

tel call {{phone|01632 960147}}: pharmacist {{name|Imelda}} queries warfarin 3 mg od for {{name|R. Castleford}}; inr 4.8, hold 2 days.

mr {{name|patel}} back again, ankle now yellow, d/c {{date|4/2/24}} w/ ibuprofen. wt 81 kg.

53F, {{name|Svetlana K}}., palpitations 3/7, TSH <0.01, fT4 48. Start carbimazole 20 mg. Rev 4/52.

rx # {{otherNumber|7718820}} {{name|donna fitzwilliam}} metformin 500 bd, 28 tabs. DOB {{date|9/9/59}}. plan id {{healthPlan|XJH-220918}}.

DNA'd {{date|13/05}}. Letter sent. {{name|Pawel}} phoned {{date|15/05}}, new slot {{date|02/06}}.

O/E Mrs {{name|T}} comfortable, chest clear, JVP +3 cm, ankle oedema to knees. BNP 1840.

15:40 {{name|Kwabena}} (dad) gave consent over phone, {{phone|07700 900982}}. Theatre aware. NBM from 10:00.

pt {{name|zuleikha}} c/o PV bleed, 8/40, bhcg 4200, scan tmrw. rh neg.

called Mr {{name|Oyelade}} x3, no answer, vm left {{phone|555-0142}}

Log: patient 12, 44M, appendicitis, Alvarado 8. Assisted, 3 ports. Supervisor Miss {{name|Hetherington-Vose}}.

Case for my logbook: I clerked {{name|Dagny Thorsdottir}}, who came from {{place|Akureyri}}, with pyelonephritis. Gent 5 mg/kg.

seen w Dr {{name|Abdelmalek}}. plan: ct ap, clexane 40, npo. tel wife {{name|nermeen}} {{phone|(555) 234-9981}}

Amb crew: male, {{age|91 yrs}}, fell {{place|Piccadilly Gardens}}, GCS 15, lac 4 cm, tetanus utd. Name {{name|Walter Entwhistle}}.

Locum pharm: {{name|Ozge}} at Boots, {{place|41 High Street, Lewes}}, fax {{fax|01273 555 012}}, wants new script for {{name|Barnabas Quill}}, amlodipine 10.

RTC, driver, VIN {{vehicle|1HGCM82633A004352}}, plate {{vehicle|7ABC123}}. Seat belt sign. FAST neg. Unknown male, later ID'd as {{name|Santino Ravello}}.

{{name|CHEN, Xiaoyu}} // MRN: {{recordNumber|771-20-04}} // {{date|20OCT2023}} // HBV DNA 2 x 10^5 IU/mL

Bloods {{date|12.3.}}: Na 128, K 3.9, urea 11.2, creat 140. {{date|14.3.}}: Na 131. Ring {{name|Beatrix}} with result.

student: "is it ok if i use my pt's case, her name is {{name|Lerato Khumalo-Dinh}}, {{age|95}}, she had a NSTEMI in {{date|June 2023}}?"

Hi all, {{name|Ngaire}} here. Bed 22's cannula tissued. Call x{{phone|4021}}.

NOK {{name|Fenella Ashcombe}} (niece) {{phone|01904 555 318}}; key safe {{otherNumber|4471}}.

ID band {{recordNumber|0093-88127}}; {{name|Toussaint Delorme-Achebe}}; allergy: penicillin (rash).

Mrs. {{name|D'Souza-Hale}}: BM 2.8 at 06:00, Glucogel given, 15 min later 5.1.

photos {{photograph|DSC_0042.JPG}} and {{photograph|leg_ulcer_anna.heic}} uploaded by {{name|Corentin}}.

{{name|Tadeusz}}, his wife {{name|Bożena}} and their GP Dr {{name|Mukhopadhyay}} all agree with palliative care.

Taxi driver, badge no {{otherNumber|88120}}, car {{vehicle|LB07 SEO}}, hypo at wheel. HbA1c 51. {{name|Iftikhar}} must not drive.

insurance: Bupa membership no. {{healthPlan|BUP 3390 1182}}; pre-auth code {{otherNumber|PA-66120}}. {{name|Gideon Lascelles}}, knee arthroscopy.

sleep clinic. cpap s/n {{device|23191044182}}. ahi 38 -> 4. Big {{name|Tony Marchetti}} happy.

{{name|Eun-Kyung}} 6y, croup, westley 3, dex 0.15 mg/kg. mum {{name|soo-jin}} {{phone|+82 10 5555 0199}}

Voiceprint ID {{biometric|VX-0091-22}} verified. Caller {{name|Thaddeus Wigmore}}, DOB {{date|3 Feb 1970}}, wants repeat of sertraline 100 mg.

Paeds ward, bay C: {{name|Tiarnan}} 4y febrile convulsion; {{name|Aarav}} 7m bronchiolitis, HFNC 2 L/kg; {{name|Nell}} 11y DKA, pH 7.09.

No fixed abode, sleeps near {{place|Leeds}} station. {{name|Jez}} injects heroin 3x/day, groin abscess. HCV Ab pos.

MH act section 2 from {{date|3/8/22}}. Nearest relative {{name|Solveig Aamodt}}. RC Dr {{name|Quaicoe}}.

iPad login {{email|student.vet+osce@uni.example.edu}}; wifi {{ipAddress|10.0.14.200}}; {{ipAddress|fe80::1ff:fe23:4567:890a}}.

{{name|Ravi}} 2, {{name|Meena}} 4: both chickenpox. Dad {{name|Shailesh Thakurdesai}} asks re varicella vaccine.

Blood bank: {{name|Yolanda Esquivel-Roy}}, unit no {{otherNumber|G0891 22 417 338}}, crossmatched O neg x2.

Student ID {{otherNumber|S20331877}} examined by Dr {{name|Lumumba-Kasongo}} at station 6.

NMC pin {{licence|12A3456E}}, Sister {{name|Philippa Oddbody}}, counted swabs 10+10.

last seen at {{place|Whipps Cross}} {{date|08/2019}}, lost to f/u. {{name|Ekaterina Sergeevna}} now has Cr 540.

Dr {{name|Who}}? No: Dr {{name|Hu Jinghua}} from renal.

{{name|ANNA-LENA GRÖNKVIST}} personnummer {{socialSecurity|770412-2389}}.

ok so Mrs {{name|Abernathy-Osei}}'s tsh is 14, start 25 mcg, recheck 6/52, she's going to {{place|Lagos}} on {{date|27/12}}

GP: {{name|S. Bhattacharjee}}, {{place|The Limes Medical Centre, Walsall WS1 2AB}}. PMHx COPD, LTOT 16 h/day.

Card on file {{account|4111 1111 1111 1111}}, acct {{account|00918273}}, sort code {{account|20-45-77}}. Private fee for {{name|Lysander Moffett-Brown}}.

"{{name|Isolde}}, 28, she/her. Contraception check. BMI 24, BP 118/72. {{name|Isolde}} will stay on desogestrel."

EMIS no {{recordNumber|66120}}. {{name|Nkechi Ogundele-Park}}: smear {{date|11/2022}} HPV neg. Recall 3 years.

Vet student with bite: {{name|Lupe}} phoned from {{phone|00 34 600 555 019}}; tetanus booster given {{date|01-02-2023}}.

eye casualty mr {{name|fotheringay}} va 6/60 r, 6/6 l. iop 52. acetazolamide 500 iv. iris scan ref {{biometric|IR-2207-X}}

Mrs {{name|Young}} (young for her {{age|93}} years) walks a mile a day. Mr {{name|Long}} has a long history of gout. Miss {{name|Brown}} has a brown naevus, 7 mm.

Dr {{name|Wilson}} thinks it is Wilson's disease: caeruloplasmin 0.08 g/L. {{name|Graham Addison}} does not have Addison's disease; cortisol 510.
`;

import { givenNames } from "./givenNames.ts";
import { westernSurnames } from "./surnames.ts";
import { worldSurnames } from "./worldSurnames.ts";

/** Words of a space-separated list. */
export function setOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/u)));
}

export const given = setOf(givenNames);
export const surnames = setOf(westernSurnames, worldSurnames);

/** Names that are words as well: they count as names beside another name, after a title or by what is said of them. */
export const ambiguous = setOf(
  `april may june august summer winter autumn dawn eve faith hope grace joy charity mercy patience prudence constance honor
 honour verity felicity rose lily iris violet ivy olive holly hazel heather willow poppy daisy jasmine rosemary basil sage
 ginger cherry berry fern pansy primrose ruby pearl amber opal coral crystal jade ebony jet sandy rusty sunny destiny precious
 will bill mark rich frank art gene guy jack rob drew pat ray dale glen cliff brook brooke sky miles max norm don dean earl duke
 prince king queen major rex chase hunter tucker mason page paige harper piper taylor
 miller fisher shepherd porter cook baker butler potter turner walker gardener weaver skinner glover
 hooper archer forester marshall steward bishop pope abbott deacon monk priest parson nun knight lord squire
 champion guest judge law lawyer read reader rider singer speaker spark sparks stamp steel stock stocks stone street strange
 strong sweet swift swan swallow temple tail tate thorn tower towers twist twin unit vale vine wall ward ware waters way weeks
 well wells west wheel white wild wilder wise wolf wood woods woodcock woodland worth young younger yes york small
 short long little large low lowe high head hand heart foot back bone blood brain chin cheek body beard knee kidney black brown
 green grey gray red blue golden silver gold copper iron lead day days night noon week month moon star sun snow frost fog hail
 storm rain rainy river rivers lake pond pool marsh moor moss field fields meadow meadows park parks garden gardens
 forest grove groves bush hedge hedges heath hill hills mount mountain dell moors beach shore bay cape port bridge bridges ford forge mill mills
 hall house houses home castle church chapel cross gate gates lane yard barn barns hood coat cotton wool silk bell bells ball bond
 bonds book books box brand bread brewer bright broad buck bull burn burns butcher button buttons bird birds cage camp cannon
 case cash chance charm child childs clay close cloud coates cole coffee cold coin combs common constant corn cost coward
 crane crisp crook crow crowd curry dance dark dash deal dear death dent dew dick diet dock doll dove down drain drake draper
 dread drew drop drum dust dutch eagle early east easter english even ever fair fall fan farmer fast fear fell felt fear
 feather fee fight finch fire fish flag flat fleet flint flood floor flower flowers fly folk fool force forward fox freed
 free freeman french fresh friend frog front fry gain gall gamble game gap gay giant gift gill glass good gore gown grain
 grand grant grave graves great greet grief grill grove guard gull gum gun hack hacker hale halt ham hammer handy hard hardy
 hare harm harp harsh hart hash hatch hate hawk hay hays haze heard heat heel hero heron hick hire hoar hogg hold holder hole
 hollow holy honey hook hopper horn horne horse host hull hunt hurt ice inn jay jeans jewel job jolly joint just keen kay
 key keys kid kind kite kitchen knot lace lamb lamp lance land lang lark lash last latter laugh law lawn leaf lean leap lee leg legs
 lent less liver lock locke lodge loft loop love luck lump lung lush mace mail main male man mann manner marble mark marks mash
 mast match mean means meek mere merit merry mild milk mind miner minor mint mist moat mole moody moral more morn mortar
 mote mouse mouth mule mullet muscle must nail nash neck need nest new noble nobel north nose nurse nut oak oats old
 olive orange ox pace pack packer pain paine paint pair pale palm pan paradise park part pass past patch paul payne peace peach peacock
 peak peck peel pen penny pepper perch perry pest pick pickles pike pill pine pink pipe pit pitt place plain plant plate 
 plum plummer poll pollard poor post pound power powers pratt press price pride prime prior proud pure quick quill race rain
 rage rail rank rash rate raven raw reed rest rice ridge right ring rise robin rock rocks roe roll rolls roof rook root rope
 rough round rowe row rude ruffle rule rush rust sack saint sale salmon salt sand sands savage scale scales seal seed sell
 senior shade sharp sheet shell shield shields ship shipley shore shot show side sides silk simple sin sing sink skill skin sleep
 slim slow smart smile snail snell soap sock sole son song south southern spade span spear speed spell spence spice spike spill
 spring springs square stack staff stage stain stair stall stand stark state stay stead stern stick still sting stool stout
 strand strait straw stream strength strike string stubbs style styles sugar suit sum surgeon 
 sole song sun sang rang ran son van den der min man do can has his her me mine so an ha hay nan ho lay di mai pay hang ping
 ting tang tong pang ban bang dung hung long ling sing song ting min ning rang sang shin sin tan tin ton tong wan want win wing yang yin
 bo be go he she to us we you my in is it on at as am are was let lo low ma pa ba da la le li lin mo ni na ra sa ta tu wu ye yu yo za
 angel angelo christian melody harmony jean jan kit kay kitty kitchen pilar paz sol luz nieves cruz
 rios campos rosa leon marina alba blanca vera nova luna aura aurora celeste 
 case dick jo job jade jude junior senior prior don ken les lee pip rod roy sol
 art cam sid wade arm ares mara nadir acute chi rho eta zeta delta alpha beta
 kappa lambda theta omega sigma gamma phi psi mi ms dee bee cee gee jay kay ell em en ess tee vee fay fey may june 
 bach baht barth lux volt watt watts hertz joule kelvin pascal gray curie ohm tesla gauss 
 ash beech birch cedar elm maple pine rowan hawthorn laurel myrtle
 apple bacon barley bean beans cake candy cracker cream date fig grape ham lemon lime mango melon mustard nutt onion pear salad
 paris london florence sydney lincoln washington phoenix virginia
 georgia dallas houston denver orlando lancaster bradford bristol durham carlisle kent derby lincoln burton bedford
 oxford boston milton weston clifton kingston wellington melbourne windsor cleveland columbus
 israel ireland england wales scotland holland france germany spain poland china india chad kenya asia africa america`,
);

/** Words of which names of diseases, signs and tests are made: alone they are no person. */
export const eponyms = setOf(
  `parkinson parkinsons crohn crohns graves wilson wilsons addison cushing bell bells murphy alzheimer alzheimers hodgkin hodgkins
  huntington down downs marfan turner noonan klinefelter ehlers danlos hashimoto quervain rovsing mcburney virchow homan homans
  pratt starling laplace poiseuille fick hirschsprung meckel henderson hasselbalch guillain barre fisher stevens johnson colles smith
  monteggia galeazzi lisfranc salter harris apgar ballard bishop silverman koplik forchheimer janeway osler roth ludwig vincent
  prinzmetal charcot marie tooth bouchard leyden babinski hoffmann romberg trendelenburg lasegue dukes gleason breslow clark bloom
  richardson bazett brugada wolff parkinson white lown ganong levine paget baker dupuytren schilling mentzer freud erikson piaget
  kohlberg maslow kubler ross pringle kocher hartmann whipple nissen billroth swan ganz seldinger foley macintosh mallampati
  cormack lehane avogadro friedreich lesch nyhan kupffer ito paneth sertoli leydig langerhans kerley child pugh maddrey mantoux
  pott potts ghon ranke epstein barr burkitt reed sternberg kawasaki rinne weber kayser fleischer ramstedt wegener churg strauss
  wernicke korsakoff broca horner horners raynaud raynauds sjogren sjogrens behcet reiter felty still caplan gottron heberden
  duchenne becker erb klumpke brown sequard lewy pick creutzfeldt jakob gerstmann tourette asperger kanner rett angelman prader willi
  fallot eisenmenger ebstein marcus gunn argyll robertson holmes adie bitot argyle ramsay hunt austin flint duroziez corrigan
  quincke traube musset steell carvallo kussmaul cheyne stokes biot levine dressler mobitz wenckebach purkinje bachmann
  beck light lights ranson glasgow balthazar forrest rockall blatchford wells allen phalen tinel finkelstein thomas mcmurray lachman
  thompson simmonds ortolani barlow perthes osgood schlatter scheuermann kohler freiberg sever looser milkman volkmann kienbock bennett
  bennetts rolando pott maisonneuve jones segond hill sachs bankart garden weber lauge hansen gustilo cobb sprengel
  barrett barretts mallory weiss boerhaave zenker schatzki zollinger ellison menetrier plummer vinson gilbert gilberts crigler najjar
  dubin rotor budd chiari caroli courvoisier grey turners cullen cullens fothergill valsalva trousseau chvostek conn conns sheehan
  sheehans nelson nelsons kallmann laron bartter gitelman liddle fanconi alport alports goodpasture berger bowman henle loop wilms
  goodpastures berry hunner fournier peyronie bartholin skene naboth graaf sims asherman rokitansky meig meigs krukenberg sheehan
  pfannenstiel kiwi leopold ritgen rubin zavanelli mcroberts bracht braxton hicks montgomery nagele naegele spalding kleihauer
  kell duffy kidd lewis coombs rhesus bence bences donath landsteiner howell jolly heinz auer pappenheim pelger huet dohle
  waldenstrom castleman sezary kaposi bowen bowens merkel nikolsky auspitz koebner darier wickham gorlin peutz jeghers lynch gardner
  cowden li fraumeni hippel lindau sturge recklinghausen pompe fabry gaucher niemann tay sachs krabbe hurler hunter sanfilippo morquio
  menkes lowe hartnup wolman tangier refsum zellweger digeorge williams edwards patau kabuki treacher collins crouzon apert pierre
  robin goldenhar beckwith wiedemann russell silver soto sotos cornelia lange rubinstein taybi usher pendred alstrom bardet biedl
  blalock taussig fontan glenn norwood mustard senning ross bentall maze cox duke dukes jones duckett sgarbossa tetralogy
  romano ward jervell osborn epley hallpike dix brandt daroff meniere menieres bezold gradenigo little kiesselbach woodruff
  reinke zuckerkandl snellen ishihara schirmer amsler goldmann schober faber patrick gaenslen spurling hawkins neer jobe gerber
  kleinfelter sylvius willis rolando heschl monro magendie luschka galen vater oddi langer scarpa camper colles retzius douglas
  poupart hasselbach hesselbach treitz calot hunter adam alcock buck cowper gartner mullerian wolffian gram ziehl neelsen giemsa
  wright romanowsky papanicolaou pap widal weil felix paul bunnell monospot heaf schick dick castaneda loeffler sabouraud
  thayer martin lowenstein jensen koch kochs listeria salmonella shigella yersinia pasteur lister fleming salk sabin semmelweis
  snow hill bradford doll framingham kaplan meier fisher student pearson spearman cronbach cohen bonferroni mann whitney wilcoxon
  kruskal bayes hawthorne likert beers braden waterlow barthel katz lawton karnofsky ecog hamilton beck zung edinburgh conners
  rorschach stroop wechsler raven wisconsin rey pavlov skinner bandura bowlby ainsworth winnicott jung adler rogers selye
  holter bruce naughton borg swan seldinger tenckhoff hickman quinton guedel yankauer bain mapleson macgill magill laryngeal
  miller robertshaw trousseau bier bigelow denis browne pavlik ilizarov thomas kirschner steinmann charnley exeter austin moore
  thiersch wolfe langenbeck lloyd davies lanz battle kocher rutherford morison gridiron hasson veress bassini shouldice lichtenstein
  whitehead milligan morgan delorme altemeier duhamel soave swenson heller ivor lewis mckeown roux graham steele gamgee
  weiss klatskin couinaud hartmann luschka mirizzi bouveret rigler cullen ogilvie hinchey truelove witts mayo oakley
  cowdry councilman mallory russell negri lafora hirano schwann ranvier golgi nissl meissner pacini ruffini krause merkel
  auerbach cajal hassall peyer brunner lieberkuhn kuppfer disse glisson howship haver volkmann sharpey
  gerhardt kehr boas blumberg dunphy markle carnett psoas fothergills brudzinski kernig lhermitte gowers uhthoff hutchinson
  oppenheim chaddock gordon myerson glabellar froment wartenberg hoover waddell westphal stellwag graefe mobius dalrymple joffroy
  plummers pemberton pembertons berrys ramsey sister mary joseph christmas hageman stuart prower willebrand glanzmann bernard soulier
  diamond blackfan wiskott aldrich chediak higashi bruton kostmann job jobs evans hemophilia schonlein henoch takayasu buerger
  horton kimmelstiel bright brights cacchi ricci frei donovan nocard rickett coxiella bartonella brucella bruce bang weil lyme
  chagas hansen leishman leishmania donovani manson katayama loffler romana winterbottom kerandel mazzotti calabar pel ebstein
  lund browder wallace parkland evans brooke baux aldrete lee kings simpson wrigley kielland neville barnes anderson ponseti
  ann arbor ottawa canadian manchester bristol boston rome milan vienna oxford cambridge alvarado krebs brodmann korotkoff wharton rontgen roentgen petri nobel`,
);

/** Common surnames of Britain, Ireland, North America and the Romance languages; lower case, no accents; own compilation of facts. */
export const westernSurnames = `
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson
thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young
allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter
roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers
gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez
wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez
powell jenkins perry russell sullivan bell coleman butler henderson barnes gonzales fisher vasquez simmons romero
jordan patterson alexander hamilton graham reynolds griffin wallace moreno west cole hayes bryant herrera gibson
ellis tran medina aguilar stevens murray ford castro marshall owens harrison fernandez mcdonald woods washington
kennedy wells vargas henry chen freeman webb tucker guzman burns crawford olson simpson porter hunter gordon mendez
silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner black robertson boyd rose stone salazar fox
warren mills meyer rice schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn
kelley spencer hawkins arnold pierce hansen peters santos hart bradley knight elliott cunningham duncan armstrong
hudson carroll lane riley andrews alvarado ray delgado berry perkins hoffman johnston matthews pena richards
contreras willis carpenter lawrence sandoval guerrero george chapman rios estrada ortega watkins greene nunez wheeler
valdez harper burke larson santiago maldonado morrison franklin carlson austin dominguez carr lawson jacobs obrien
lynch vega bishop montgomery jensen harvey williamson gilbert dean sims espinoza howell wong reid hanson fuller
mccoy garrett burton fields george welch gilmore bowman schultz oliver vaughn lucas meza banks fowler
davidson day hopkins curtis fleming cohen brewer jennings fernando cardenas wade maxwell holland kerr
stephenson barrett blair norton mccarthy mckenzie macdonald macleod mackenzie mackay maclean macgregor mcgregor
mcintyre mcintosh mackintosh mclean mclaughlin mcmillan macmillan mcnally mcnamara mcneill mcpherson mcqueen
mccall mccann mccabe mccartney mcclure mcconnell mccormack mccormick mccullough mcdaniel mcdermott mcdowell mcevoy
mcfadden mcfarlane mcgee mcgill mcginty mcgovern mcgowan mcgrath mcguinness mcguire mchugh mcinnes mckay mckee
mckenna mckinley mckinney mclachlan mclellan mcleod mcloughlin mcmahon mcmanus mcnulty mcrae mcshane mcsweeney
addison ainsworth aitken akers alcock aldridge alford allan allison ames amos anthony appleby appleton archer
armitage arthur ashby ashcroft ashton ashworth askew aspinall astley atkins atkinson attwood austen avery ayers
bagshaw bainbridge baldwin balfour ball ballard bamford bancroft bannister barber barclay barker barlow barnett barr
barron barry bartlett barton bassett bateman bates baxter bayley beach beard beattie beaumont beck beckett bedford
beech begum benson bentley beresford bernard best bevan beveridge biggs birch bird birkett blackburn blackwell blake
bland bloom blythe boland bolton bond bone booth boswell bourne bowden bowen bower bowers bowes bowles boyce boyle
brace bradbury bradford bradshaw brady braithwaite bramley brand bray brennan brett bridges briggs bright brierley
briscoe bristow britton broadbent brock brodie bromley brookes broughton browne browning bruce bryan buchanan
buck buckley bull bullock burgess burnett burrows bush butcher butterworth byrne cairns calder caldwell callaghan
callahan calvert cameron cannon cantrell carey carlisle carney carson cartwright carver casey cassidy castle
cavanagh chadwick chalmers chamberlain chambers chandler chang channing charlton chase cheetham childs chisholm christie
church churchill clancy clarke clarkson clayton clegg clements clifford clifton clough coates cochrane cockburn coffey
colbert collier collinson compton conlon connell connelly connolly connor conroy conway cooke coombes coombs cope
copeland corbett corcoran corrigan costello coulson coulter courtney cousins coward cowan cowell cowley coyle crabtree
craig crane cranston craven creed cresswell crichton cripps croft crompton crook crosby cross crossley crowe crowley
crowther cullen cummings cummins cunliffe curran currie curry dale dalton daly darby darling dawes dawkins dawson
deacon deakin delaney dempsey dennis denny denton derbyshire devine devlin dickens dickinson dickson dillon dobson docherty
dodd dodds doherty dolan donaldson donnelly donoghue donohue donovan doran dougherty douglas dowd dowling downes downing
downs doyle drake draper drew drummond drury dudley duff duffy duggan duke duncan dunlop dunne durrant dwyer dyer dyson
eagle earl easton eaton eccles eden edgar edmonds edmondson egan elder eldridge ellison elliot ellwood elmore elton
emerson emery england english ennis epstein evers everett ewing fagan fairbairn fairclough faircloth fallon farley farmer
farrar farrell farrelly farrow faulkner fawcett fay fearon felton fenton fenwick ferris field fielding finch findlay
finlay finn finnegan firth fitzgerald fitzpatrick fitzsimmons flanagan flannery fletcher flint flood flower floyd flynn
foley forbes forrest forster forsyth foulkes foy francis fraser frazer french friel frost fry fulton furness gale
gallacher gallagher galloway galvin gamble gannon garner garland garvey gaskell geary gee geoghegan gerrard gibbons
gibbs giles gilchrist gill gillespie gillies gilligan gleeson glover goddard godfrey goff golding good goodall
goodman goodwin gorman goss gough gould grace grady grainger gray greaves greenhalgh greenwood greer gregory greig grey
gribble grice griffiths griffith grimes grimshaw groves guest gunn guthrie guy hackett hadfield haggerty haigh hale haley
halliday hallam halpin hammond hampton hancock handley hanlon hanley hannah hannigan hanna hanrahan harding hardman hardwick
hardy hargreaves harkin harley harmon harrington harrop hartley harwood haslam hastings hatton haworth hawes hay haynes
hayward haywood healey healy heath heaton hegarty hendry hennessy henshaw hepburn herbert heron hewitt heywood hibbert
hickey hickman higgins higginson hilton hinchliffe hindle hinton hitchcock hoare hobbs hobson hodge hodges hodgkinson
hodgson hogan hogg holden holder holdsworth hollis holloway holt homer hood hook hooper hope hopkinson horan hore
horn horne horner horrocks horton hough houghton houston howarth howe howells hoyle hubbard huddleston huggins hull
hulme hume humphrey humphreys humphries hurley hurst hussey hutchings hutchins hutchinson hutchison hutton hyde hyland
ibbotson illingworth ingham inglis ingram innes ireland irvine irving irwin ives jack jacobson jagger jarvis jeffers jefferson
jefferies jeffrey jeffries jennings jessop johns johnstone jolly joyce judd judge kane kavanagh kay kaye kean keane
kearney kearns keating keegan keeling keen keenan keith kelleher kellett kemp kendall kendrick kenny kenyon kent keogh
kernaghan kershaw kerwin kilgour kilpatrick kinsella kirby kirk kirkham kirkpatrick kirkwood kitchen kite knott knowles
knox lacey lacy laing laird lamb lambert lamont lancaster lang langdon langford langley langton larkin latham lavery law
lawler lawlor lawton leach leahy lear leary leach leigh lennon lennox leonard leslie lester levy liddle
lightfoot lindley lindsay linton lister little littlewood livingstone livingston lloyd locke lockhart lockwood lodge
logan lomas longden lord love lovell lowe lowry lucas lumley lund lyon lyons lyall maddox madden magee maguire
maher mahon mahoney mahony malcolm malley mallon malone maloney manley mann manning mansell mansfield marks markham
marlow marr marriott marsden marsh marston mather mathers mathieson matheson maughan maurice maynard mayer mead
meadows meehan mellor melville mercer meredith merritt metcalf metcalfe middleton miles millar millard milligan millington
milne milner milton minter mitchelson moffat moffatt molloy molyneux monaghan monk monroe moody moon mooney moorcroft
moran moreton morley morrow mortimer morton mosley moss mottram mount muir mulholland mullen mulligan munro munroe
murdoch murtagh nally nash naughton naylor neal neill nesbitt neville newby newell newman newton nicholas nicholls
nicholson nicol nightingale nixon noble nolan noonan norman norris north northcott norwood nugent nuttall oakes oakley oates
obrien oconnell oconnor odonnell odonoghue odriscoll odwyer oflaherty ogden ogilvie ogrady ohara ohare
okeefe oleary omalley oneal oneil oneill oreilly oriordan orourke orr osborn osborne oshea osullivan otoole otway
overton oxley packer page paget paige paine parish park parkes parkin parkinson parks parr parrott parry parsons
partington partridge pascoe paterson paton patrick patten patton paul paxton peacock peake pearce pearson peck peel
pegg pemberton pendleton penn penrose percival percy perrin peters petersen pettigrew phelan phelps phillipson
pickering pickles pickett pike pilkington piper pitt platt plummer pollard pollock poole pope postlethwaite potter
potts poulter pound power powers pratt preece prendergast prescott preston prior pritchard proctor prosser pryce
pryor pugh purcell purdy quick quigley quinlan quinn radcliffe radford rafferty rainey ralph ramsay ramsden ramsey
randall rankin ratcliffe raven rawlings rawlinson rayner read reade reardon redfern redman redmond reeve reeves regan reilly
renshaw rhodes richmond rickard ricketts riddell rider ridley rigby riggs rimmer ritchie roach roberson robson roche
rodgers roe roper roscoe rossi rothwell rourke routledge rowe rowland rowlands rowley royle ruddock rudd rush rushton
rutherford rutter ryder sadler salisbury salmon salter sampson samson samuel sandford sands sanderson saunders savage
sawyer sayer sayers scales scanlon schofield scully seaton seddon sellers sewell sexton seymour shackleton shannon
sharkey sharp sharpe sharples shea sheehan sheldon shelton shepherd sheppard sheridan sherman sherwood shields
shipley short siddall simmonds simms simon simons sinclair singleton skelton skinner slack slade slater sloan small
smart smythe snell snow sommers southern sparks speight spence spicer spooner squire squires stack stacey stafford
stamp stanley stannard stanton stark starr steadman steel steele steen stephen sterling stevenson stirling
stocks stoddart stokes stott stout strachan strange stratton street strickland stringer strong stroud stuart stubbs
styles suggs sumner sutcliffe sutherland sutton swain swan swann sweeney swift swindells sykes symonds tait talbot
tanner tate tatum tattersall telford temple templeton tennant terry thacker thatcher thomason thomson thorburn thorley thorn
thorne thornton thorpe thurston tierney timmins tobin todd tolson tomlinson tompkins tonks toomey tordoff towers townsend
travers travis treacy treloar trevino trotter truman tully turnbull turnock twigg twomey tyler tyrrell tyson underhill
underwood upton urquhart vance varley vaughan veitch venables vernon vickers vincent vine waddell waddington
wainwright waite wakefield walden waldron wall waller wallis walls walmsley walsh walter walters walton warburton
wardle ware waring warner warwick waterhouse waterman waters watt watts way weatherall weaver webber webster weir welsh
wesley westwood wharton wheatley whelan whitaker whitby whitehead whitehouse whiteley whitfield whiting whitlock
whitmore whittaker whittington whittle whyte wickham wiggins wilcox wild wilde wilding wiley wilkes wilkie wilkins
wilkinson willard willett william williamson willoughby wills wilmot winder windsor winn winstanley winter winters
winterbottom wise withers witherspoon wolfe womack woodard woodcock woodhead woodhouse woodruff woodward wooldridge woolley worrall
worthington wragg wren wrigley wyatt wylie wynn wynne yardley yates yeo yeoman york youngman younger zimmerman
abbott abernathy acosta aguirre alarcon alonso alves amador amaral andrade aragon aranda araujo arce arellano arias
arroyo avalos avila ayala azevedo baez ballesteros barbosa barrera barreto barrios batista bautista becerra beltran
benavides benitez bermudez bernal blanco bonilla borges bravo bustamante bustos caballero cabral cabrera calderon
calvo camacho camara campos cano cantu caro carrasco carrera carrillo carvalho casas castaneda castellanos cedillo
cerda cervantes cespedes chacon cisneros cordero cordova coronado correa correia cortes cortez costa couto crespo
cuellar cuevas davila deleon delacruz delarosa duarte duenas duran echeverria elizondo escobar escobedo espinosa esparza
esteban falcon farias feliciano felix ferreira ferrer figueroa fonseca franco freitas fuentes galarza galindo gallardo gallegos
galvan gamboa gimenez godinez godoy gomes goncalves gracia granados guerra guevara haro henriquez hidalgo hinojosa
huerta hurtado ibanez ibarra iglesias izquierdo jaramillo juarez lara leal ledesma leon lima linares lira lozano lucero
lugo luna macedo machado macias madrid madrigal magana manzano marin marquez marrero martins mata matos mejia melendez melo
mendes menendez mercado merino mesa miranda molina monge monteiro montenegro montes montero montoya mora mosquera moya
murillo najera naranjo narvaez nascimento navarro negron neves nieto nogueira noriega novoa nunes ocampo ochoa ojeda oliveira
olivares olvera orozco orellana osorio otero pacheco padilla palacios pantoja paredes pascual pastor patino
paz pedraza peralta pereira pimentel pineda pinheiro pinto pinero ponce portillo prado prieto puente pulido quesada quevedo quintana
quintero quiroga quiroz ramalho rangel redondo rendon resendez ribeiro rincon rivas robles rocha rodrigues roldan rojas rolon
roman romo rosado rosales rosario rubio rueda saavedra saenz salas salcedo saldana salgado salinas samaniego
santamaria santana saucedo segovia segura sepulveda serna serrano sierra solano solis solorzano sosa sousa souza suarez
tapia tavares teixeira tellez toledo tovar trejo trujillo urbina uribe valdes valencia valenzuela valle varela
velasco velasquez velazquez velez vera vergara vicente vidal vieira vigil villa villalobos villanueva villarreal villegas
yanez zambrano zamora zapata zaragoza zavala zepeda zuniga
rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti deluca mancini giordano
rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile
martinelli vitale lombardo serra coppola desantis demarco ferri parisi villa conte ferraro fabbri bianco marini
grasso valentini messina sala deangelis gatti pellegrini palumbo sanna farina rizzi monti cattaneo morelli amato
silvestri mazza testa grassi pellegrino carbone giuliani benedetti barone rossetti caputo montanari guerra palmieri
bernardi martino fiore dangelo bellini basile riva donati piras vitali battaglia sartori neri costantini milani
pagano ruggiero sorrentino damico orlando damico negri mantovani zanetti bertolini
martin bernard dubois durand petit leroy moreau laurent lefebvre michel bertrand roux fournier morel girard bonnet
dupont lambert fontaine rousseau vincent muller faure mercier blanc guerin boyer garnier chevalier francois legrand
gauthier perrin robin masson sanchez henry duval denis lemaire dufour meyer dumas marchand roussel lemoine brunet picard
giraud rey colin aubert renard gaillard barbier arnaud vidal carpentier moulin brun bourgeois renaud dupuy bouvier dumont guillot
leclerc lacroix rolland benoit pasquier breton leblanc caron clement gerard noel deschamps maillard marchal lemaitre
bertin besson carre cordier delorme descamps etienne fleury fabre gilles guyot jacquet joly lebrun lecomte leger leroux
leveque lucas maillot mallet millet moulin olivier parent pelletier philippe pichon poirier poulain prevost remy renault
reynaud riviere roche royer schneider tessier thibault vallet verdier weber charpentier boucher bouchard tremblay gagnon
cote bergeron gagne lavoie pelletier ouellet landry thibodeau thibodeaux boudreaux hebert guidry fontenot broussard
devereux delacourt delaney beauchamp beaumont bellamy bolingbroke bosanquet boswell bouverie cazalet champneys courtauld darcy daubeny
delamere delaware delahunt demontfort dubarry dupre fawkes fortescue fonblanque gascoigne gaskin giffard guinness harcourt herrick hervey
jardine joliffe lefevre lyell mallory maltravers mandeville marchant marryat molineux mortlake musgrave neave nettleton oglethorpe palgrave
perceval peverell quarles romilly saville sinclaire somerville tollemache trelawney trevelyan tremayne tregenza trevanion penhallow
polglase polkinghorne penrice pengelly carlyon chenoweth bolitho rosewarne nancarrow lanyon bosworth tyldesley brocklehurst ramsbottom
rowbotham higginbotham longbottom sidebottom micklethwaite satterthwaite hebblethwaite cruickshank auchterlonie farquhar farquharson colquhoun
menzies dalziel urie abercrombie arbuthnot carmichael dalrymple drummond erskine galbraith geddes haldane hepburn imrie innes kinnear
leckie lorimer maitland moncrieff naismith nairn ogilvy pringle raeburn rennie rintoul ruthven scrimgeour strachan tulloch wauchope
ap-rhys bevan beynon bowen cadwallader eynon gethin gwynne gwilliam havard howells llywelyn maddock meyrick mostyn parry probert prosser
prothero pugh treharne vaughan yorath ahern behan brosnan carmody considine coughlan creedon crotty curtin cusack daly devane enright
fahy feeney finucane gilhooly heneghan hickey horgan hourihan kiely kinnane lally leavy looney lowney lucey lyne madigan mannion mcelroy
meagher moriarty mulcahy mulvihill nestor nolan nunan prunty quirke rabbitte reidy rooney scanlan shanahan sheedy sugrue tuohy twohig
stoltzfus yoder hershberger schrock troyer lapp zook esh fisher beiler glick hostetler swartzentruber kauffman lantz
hogue hollins hollister holcomb hutchens jarrell kirkland landers langston ledford lockett mabry maddux mayfield mcbride mcclain mcclendon
mccloud mcclellan mccurdy mcghee mckeever mclemore mcnair mcneal mcneely mcwilliams meeks mercado merriweather milner mims minnick moffitt
montague mosby mullins nance nettles newsome niles oglesby orr ownby peebles pettit pettway pickens pierson pittman pruitt puckett purcell
quarles ragland rainwater rankins rasmussen ratliff rawls reddick renfro rhoades roebuck rosario rountree rucker ruffin sapp satterfield
scoggins sessions settle shackelford shelby shoemaker sizemore slaughter spearman spivey stallings stamper stanfield steward stidham
stinson stockton stovall stubblefield sumner swanson swindell tackett talley tatum teague thigpen tidwell tillman timmons tisdale trammell
treadway tuttle vandiver vickery waddle wagoner waldrop walston weatherford weatherspoon wheaton whitlow whitten wilbanks wilburn wilkerson
winfield winfrey witherow wofford woodall woolridge wooten worsham yancey yarbrough youngblood
favre rochat bovet jaquet pittet monnier chappuis cornu ducret genoud perret piguet reymond vuilleumier blaser
`;

/** Common surnames of Central, Northern and Eastern Europe, Asia and Africa; lower case, no accents; own compilation of facts. */
export const worldSurnames = `
mueller muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schaefer schafer koch bauer richter
klein wolf schroeder schroder neumann schwarz zimmermann braun krueger kruger hofmann hartmann lange schmitt werner
schmitz krause meier lehmann schmid schulze maier koehler kohler herrmann koenig konig walter mayer huber kaiser
fuchs peters scholz moeller moller weiss jung hahn schubert vogel friedrich keller guenther gunther berger winkler roth
beck lorenz baumann franke albrecht schuster simon ludwig boehm bohm winter kraus martin schumacher kraemer kramer
vogt stein jaeger jager otto sommer gross seidel heinrich brandt haas schreiber graf schulte dietrich ziegler kuhn
kuehn pohl engel horn busch bergmann thomas voigt sauer arnold wolff pfeiffer hermann bachmann goetz gotz steiner
gruber moser hofer leitner pichler egger brunner wallner aigner eder lang haas ebner fuerst wimmer mayr lechner
frei frey hug kunz kaufmann suter gerber schaub zuercher zurcher widmer wyss buehler buhler buhlmann baumgartner
aebi aeschlimann amstutz bieri burri flueckiger fluckiger gasser gerber hofstetter hunziker imhof jenni kaelin kalin
kaufmann kuenzli lehner leuenberger liechti luthi luethi mathys meili nussbaumer oberholzer odermatt ott
rohrer ruegg rufenacht schaer schenk schnyder schwab sieber sigrist stalder staub steffen stettler stocker
strasser streit studer stucki sutter tanner tobler vonarburg wenger wicki wirth wuethrich wuthrich zaugg zbinden zehnder
zimmerli zollinger zwahlen ackermann arndt barth baier binder blum boettcher bottcher bock brinkmann bruns
burkhardt conrad decker dietz doerr ebert eckert eichler engelhardt ernst falk fiedler forster frank fritz funk gebhardt
geiger gerlach grimm hagen hahn hansen heck hein heinz heller hempel hentschel herzog hess hesse hildebrandt hinz
hohmann huebner hubner jacob jahn janssen jansen john kern kessler kirchner klose knoll kolb konrad kopp kremer
kroeger kroger kruse kunze langer lindner lohmann maurer menzel merkel metzger michels miehe naumann neubauer
noack nowak oswald paul petersen philipp preuss probst rapp rau reich reichert reimann reinhardt reuter ritter roeder
rose rudolph ruf sander schilling schindler schlegel schott schramm schultz seifert siebert singer sperling stahl
stark steinbach straub thiel thiele ullrich ulrich unger urban vetter wendt wegner weigel weise wenzel wilhelm
wieland wiese witt wittmann wulf zander zeller
devries dejong jansen janssen vandenberg vandijk bakker visser smit meijer deboer mulder degroot bos vos peters
hendriks vanleeuwen dekker brouwer dewit dijkstra smits degraaf vandermeer vanderlinden kok jacobs vermeulen vandenheuvel
vanderveen vandenbroek deruiter schouten vandam verhoeven prins blom huisman peeters kuipers vanbeek kuiper veenstra
kramer vandenbrink scholten vanwijk postma martens vroom hoekstra bosman willems dewitte claes goossens
wouters maes mertens lambrechts desmet devos declercq vandamme verbeke aerts lemmens hermans michiels segers
andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson jansson
hansson bengtsson jonsson lindberg jakobsson magnusson lindstrom olofsson lindqvist lindgren berg axelsson
bergstrom lundberg lind lundgren lundqvist mattsson berglund fredriksson sandberg henriksson forsberg sjoberg
wallin engstrom eklund danielsson lundin hakansson bjork bergman gunnarsson wikstrom holm isaksson nystrom ekstrom
hansen johansen olsen larsen andersen pedersen nilsen kristiansen jensen karlsen johnsen pettersen eriksen berg haugen
hagen johannessen andreassen jacobsen dahl jorgensen halvorsen henriksen lund sorensen gundersen jakobsen moen iversen
strand solberg martinsen svendsen eide bakken knudsen mathisen nielsen christensen rasmussen madsen kristensen olsen
thomsen christiansen poulsen johansen knudsen mortensen moller simonsen frederiksen laursen
korhonen virtanen makinen nieminen makela hamalainen laine heikkinen koskinen jarvinen lehtonen lehtinen saarinen
salminen heinonen niemi heikkila salonen kinnunen turunen salo laitinen tuominen rantanen karjalainen jokinen mattila
jonsdottir sigurdsson gudmundsson olafsson magnusdottir
nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski kozlowski
jankowski mazur kwiatkowski wojciechowski krawczyk kaczmarek piotrowski grabowski zajac pawlowski michalski krol
wieczorek jablonski wrobel nowakowski majewski olszewski stepien malinowski jaworski adamczyk dudek nowicki pawlak
gorski witkowski walczak sikora baran rutkowski michalak szewczyk ostrowski tomaszewski pietrzak zalewski wroblewski
marciniak jasinski zawadzki bak jakubowski sadowski duda wlodarczyk wilk chmielewski borkowski sokolowski szczepanski
sawicki kucharski lis kubiak maciejewski szulc czarnecki kolodziej urban sobczak glowacki zakrzewski wasilewski
novak svoboda novotny dvorak cerny prochazka kucera vesely horak nemec pokorny pospisil hajek kral jelinek ruzicka
benes fiala sedlak dolezal zeman kolar navratil cermak vanek urban blazek kriz kovar bartos vlcek horvath kovac
varga toth nagy kovacs szabo molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros olah simon racz fekete
szilagyi torok feher balazs gal kis szucs kocsis orsos pinter fodor szalai sipos magyar lukacs
popescu ionescu popa dumitru stan stoica gheorghe matei ciobanu ionita rusu constantin marin diaconu florea dinu
munteanu moldovan tudor nistor ungureanu barbu cristea dobre
ivanov petrov sidorov smirnov kuznetsov popov vasiliev sokolov mikhailov novikov fedorov morozov volkov alekseev
lebedev semenov egorov pavlov kozlov stepanov nikolaev orlov andreev makarov nikitin zakharov zaitsev solovyov borisov
yakovlev grigoriev romanov vorobyov sergeev kuzmin frolov alexandrov dmitriev korolev gusev kiselev ilyin maximov
polyakov sorokin vinogradov kovalev belov medvedev antonov tarasov zhukov baranov filippov komarov davydov belyaev
gerasimov bogdanov osipov sidorenko shevchenko kovalenko bondarenko tkachenko kravchenko kovalchuk oliynyk shevchuk koval
polishchuk bondar tkachuk moroz marchenko lysenko rudenko savchenko petrenko klymenko pavlenko savchuk kharchenko
horvat kovacevic babic maric novak juric knezevic vukovic markovic petrovic matic tomic kovacic pavlovic bozic
blazevic jovanovic nikolic ilic djordjevic stojanovic milosevic stankovic djukic simic popovic todorovic jankovic lukic
ristic savic mitrovic hodzic hadzic delic begic halilovic mujic hasanovic ibrahimovic suljic hoxha shehu krasniqi gashi
berisha morina bytyqi kelmendi rexhepi hasani ademi osmani zeka dervishi prifti leka
papadopoulos papadakis georgiou dimitriou nikolaou ioannou christou konstantinou vasiliou athanasiou makris pappas
karagiannis oikonomou antoniou panagiotou christodoulou angelopoulos vlachos
yilmaz kaya demir celik sahin yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan cetin kara koc kurt ozkan
simsek polat korkmaz cakir erdogan yavuz acar ozer tekin gunes aktas aksoy bulut unal kaplan keskin turan
cohen levi mizrahi peretz biton dahan avraham friedman malka azoulay katz yosef david amar ohayon hadad gabay
ben-david adler goldberg goldstein rosenberg rosenthal rosen shapiro weinstein weinberg greenberg silverman kaplan levin
levine schwartz rubin klein stern feldman abramson blumenthal lieberman horowitz zuckerman
khan ahmed ali hussain shah malik iqbal butt chaudhry chaudhary choudhury mirza qureshi siddiqui siddiqi sheikh shaikh
syed raja rana rehman rahman aslam akhtar anwar ashraf bhatti baig bibi bukhari dar farooq hashmi hassan hanif
haq haider hayat ibrahim ismail jamil janjua javed kazmi khalid khatun khokhar lodhi mahmood mahmud mehmood memon
mohammed muhammad mughal mukhtar mustafa nawaz naqvi nasir niazi nisar pasha qadir qazi rafiq raza rashid riaz rizvi
saeed sadiq saleem sarwar shafi shahzad sharif shehzad shaukat soomro tariq usman yaqub yousaf zafar zaidi zaman
uddin miah islam hossain hoque haque chowdhury sarkar sarker talukder bhuiyan mondal molla sultana akter
patel singh sharma kumar gupta verma agarwal aggarwal jain mehta shah desai joshi trivedi pandya dave bhatt parekh
modi gandhi thakkar solanki parmar rathod chauhan rajput yadav mishra pandey tiwari dubey dwivedi chaturvedi shukla
srivastava saxena mathur kapoor kapur khanna malhotra chopra arora bhatia sethi anand ahuja bedi dhillon gill grewal
sandhu sidhu brar dhaliwal kaur mann bains aulakh basra johal virk walia oberoi narang nanda sood suri tandon vohra
wadhwa reddy rao naidu raju murthy prasad iyer iyengar nair menon pillai kurup nambiar panicker varghese kuriakose
thomas mathew chacko cherian kurian philip joseph krishnan krishnamurthy subramanian subramaniam venkatesan venkatesh
raman ramanathan rangan rajan rajagopal ramaswamy swaminathan narayanan natarajan sundaram shetty hegde kamath bhat
pai gowda kulkarni deshpande deshmukh patil pawar jadhav shinde more chavan gaikwad kale joglekar gokhale kelkar
banerjee mukherjee chatterjee ganguly bhattacharya bose ghosh dutta datta das dey sen roy sengupta dasgupta chakraborty
chakrabarti majumdar mitra nandi pal saha basu kundu halder biswas sahu nayak mohanty behera panda patnaik
perera fernando silva desilva jayawardena bandara dissanayake herath gunawardena wickramasinghe rajapaksa ratnayake
senanayake karunaratne sivakumar selvarajah kandasamy thapa gurung tamang rai limbu shrestha adhikari bhandari karki basnet
khadka magar sherpa
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang song deng han
feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao zhong cui tan
lu liao jin shi jia xia fu fang zou xiong bai meng qin qiu hou yan jiang lei hao gu shao wan qian duan tang yin chang
chan wong cheung leung lau lam ng cheng kwok tsang tam yeung ho chow yip fung mak poon chiu siu tsui kwan hui tse yuen
lim tan goh teo ong koh chua toh yeo sim lee tay chia quek chong foo loh low wee seah
kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu hong jeon bae baek noh
sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto
inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto yamashita ishikawa nakajima maeda fujita ogawa goto okada
hasegawa murakami kondo ishii saito sakamoto endo aoki fujii nishimura fukuda ota miura fujiwara okamoto matsuda nakagawa
nakano harada ono tamura takeuchi kaneko wada nakayama ishida ueda morita hara shibata sakai kudo yokoyama miyazaki
uchida takagi ando taniguchi maruyama imai fujimoto takada
nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong trinh luong mai
santos reyes cruz bautista ocampo garcia mendoza torres castillo flores villanueva ramos castro rivera aquino navarro
salazar mercado delossantos delosreyes dizon manalo pascual tolentino magsaysay macaraeg evangelista agustin soriano
abdullah rahman hassan ismail ibrahim yusof othman salleh suharto wijaya susanto setiawan hidayat kusuma santoso
gunawan siregar nasution simanjuntak situmorang saputra pratama wibowo nugroho srisai chaiyasit wongsakul
mohamed ahmed hassan ibrahim mahmoud mansour mustafa khalil haddad khoury nasser najjar saleh salem sayed shaheen
suleiman taha younes youssef zaki aboud abbas abdallah abdelaziz abdelrahman farah farouk fahmy ghanem hamdan hamdi
hamed hariri hijazi jaber kassab kanaan karam mansoor masri moussa nassar qasim rahal rizk saad sabbagh salameh sarraf
shehata sleiman tawfik wahba yassin zayed benali bouzid bensaid belkacem haddad hamidi cherif mansouri saidi ziani
bouazizi trabelsi benjelloun alaoui bennani tazi elamrani idrissi ouali brahimi amrani elmansouri benmoussa
hosseini ahmadi mohammadi karimi rezaei mousavi jafari rahimi hashemi moradi ebrahimi sadeghi akbari ghorbani heidari
asgari mahdavi naseri kazemi tehrani shirazi esfahani rostami abbasi noori sharifi najafi farahani
okafor okonkwo okeke okoye okoro okafor obi eze nwosu nwachukwu nwankwo nwokolo onyeka onyeama uzoma ugwu umeh ibe
igwe agu anyanwu azubuike chukwu chukwuma ekwueme emenike ezeani iheanacho mbah nnadi obiora ogbonna okorie onuoha
adeyemi adebayo adeleke adekunle ademola adeniyi adesanya afolabi ajayi akande akinola akintola alabi ayodele babalola
balogun bamidele bello fashola falade ogunbanjo ogundipe ogunleye ojo oladipo olaniyan olawale olusola oni oyelaran
oyewole sanusi soyinka williams yusuf abubakar aliyu bako danjuma garba idris lawal mohammed musa sani shehu
mensah owusu boateng asante appiah osei agyeman amoah addo ansah asamoah acheampong adjei sarpong quaye ofori
opoku yeboah nkrumah kuffour danso darko frimpong gyamfi antwi baah diallo traore keita coulibaly toure cisse camara
kone diop ndiaye fall sow sarr gueye faye mbaye ba sy sidibe diarra dembele konate bah barry balde jallow ceesay sesay
kamara bangura conteh koroma kargbo turay mwangi kamau njoroge kariuki kimani maina njenga wanjiku otieno
ochieng odhiambo omondi onyango owino ouma okoth mutua musyoka mutiso kiplagat kiprono cheruiyot kipchoge koech rotich
mohamud warsame farah abdi jama hirsi dualeh elmi nur gebre tesfaye tadesse bekele alemu kebede haile girma
desta wolde mengistu teshome abera mugabe moyo ncube ndlovu sibanda dube nkomo banda phiri mwale zulu tembo chanda
lungu mulenga mutale nyirenda dlamini nkosi khumalo mkhize mthembu zulu buthelezi mokoena molefe mahlangu sithole
ngubane cele zungu botha vandermerwe pretorius venter dutoit fourie coetzee steyn kruger nel vanwyk swanepoel
erasmus viljoen naidoo govender pillay moodley chetty padayachee ramaphosa mandela tshabalala mabaso radebe
kalala kabila ilunga mbeki lumumba tshisekedi mukendi ngoma mabika uwimana mukamana habimana nshimiyimana ndayishimiye
petrosyan hakobyan sargsyan grigoryan harutyunyan khachatryan avetisyan sahakyan gevorgyan kardashian sarkisian
beridze kapanadze gelashvili maisuradze mammadov aliyev huseynov guliyev hasanov karimov rakhimov nazarov tashkentov
`;

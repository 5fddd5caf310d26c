/** Common given names of many origins, lower case and without accents; own compilation of facts. */
export const givenNames = `
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald
steven stephen paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary
nicholas eric jonathan larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis
jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger
terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan
albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip phillip eugene louis harry howard
fred frederick ernest stanley leonard clifford herbert norman cecil cyril sidney percy reginald leslie basil horace
clarence floyd lloyd lester marvin melvin calvin clyde earl dale glenn glen neil ian colin graham stuart stewart malcolm
trevor nigel clive barry derek derrick geoffrey gordon ronnie rodney roderick rupert rufus quentin quincy hugh hugo
gareth gavin gethin glyn rhys dylan dafydd ieuan iwan owen owain emrys evan idris alun huw hywel geraint llewelyn aled
callum calum cameron campbell craig duncan ewan euan fergus finlay fraser hamish iain angus alasdair alistair alastair
lachlan murdo rory ross ruaridh struan kieran ciaran cian conor connor cormac declan dermot diarmuid donal eamon eoin
fergal finbar fintan liam lorcan niall oisin padraig ronan ruairi seamus shane tadhg brendan colm kevan desmond
oliver oscar archie alfie freddie theo theodore leo leon lewis luca lucas luke max maxwell maximilian toby tobias
harvey harrison reuben ruben felix jasper jude kai kian kit milo miles myles elliot elliott ellis spencer sebastian
stanislaw caleb isaac isaiah jeremiah josiah levi eli ezra asher micah malachi nathaniel gideon abel abraham abram
hunter chase carter cooper parker chandler tucker tanner trent trevon troy travis todd ted teddy terence terrence
damian damien darren darius darnell dean denzel deshawn dewayne dwayne dwight duane earnest edgar edmund edwin elmer
elvis emmanuel manuel ervin everett ezekiel fabian felton francis franklin freeman garrett garth gilbert grant guy
hal harlan hector herman homer hubert ignatius ira irving irvin ivan jamal jamar jamie jared jarrett jarvis jay jed
jermaine jerome jim jimmy jody joel johnny jon julian julius kelvin ken kendall kendrick kent kirk kurt lamar lance
landon leland leroy lionel lonnie luther lyle lyndon mack marc marcus mario marion marshall martin maurice merlin
mickey mike mitchell monty morgan morris moses ned neville nick nolan norbert ollie orlando orville otis otto
pete preston ralston ramsey randall randolph raphael reece reed reid rex rhett rick ricky rob robbie robin rocky roland
rolf roman romeo ron rowan rudolph rusty sam sammy saul scottie seth seymour sheldon sherman silas simon sol solomon
sonny sterling steve stevie sylvester tom tommy tony tristan tyrone vernon victor virgil wade wallace ward warren
wendell wesley wilbur wilfred will winston woodrow xavier zach zane dominic dominick dom matt matty greg geoff jeff
andy alex alec alf alfred algernon ambrose amos archibald augustus aubrey barnaby bartholomew benedict bernard bert
bertram bill bob boris brad brett caspar casper chad charlie chester chris christie clark claude clement clint clinton
cody colby cole corey cory curtis cuthbert cyrus dan danny darrell darryl daryl dave denis denny dick digby don donnie
doug drew dudley dunstan eddie elias ellsworth emil emile emery eustace fitzgerald gaylord gerard gerry godfrey gus
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
kimberly emily donna michelle carol amanda dorothy melissa deborah debra stephanie rebecca sharon laura cynthia
kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine catherine kathryn christine rachel
carolyn janet maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith
megan andrea cheryl hannah jacqueline martha gloria teresa theresa ann anne sara madison frances kathy janice jean
abigail alice julia judy sophia sophie grace denise amber doris marilyn danielle beverly isabella diana natalie
brittany charlotte marie kayla alexis lori rose eileen maureen moira mavis muriel mildred millicent minnie gladys
gertrude edith edna elsie enid ethel eunice fay faye fern flora florence freda frieda georgina georgia geraldine gwen
gwendolyn gwyneth harriet hazel hilary hilda honor hope ida imogen ingrid irene iris isobel isabel isabelle ivy jane
janine jasmine jayne jeanette jemima jenna jennie jenny jessie jill jillian joanna joanne jocelyn josephine josie joy
juliet juliette june kara kate katie katy kay keira kerry kim kirsten kirsty kristen kristin kristina lana leah leanne
lena lesley leslie lily lillian lindsay lindsey liz liza lizzie lois lorna lorraine lottie louise louisa lucinda lucy
lydia lynda lynette lynn lynne mabel mabli madeleine madeline maggie maisie mandy marcia marian marianne marjorie
marlene martina matilda maude maud maxine melanie mercy miranda miriam moira mollie molly mona monica morag myra
myrtle nadia nadine naomi natasha nell nellie nerys nesta nicola nina nora norah noreen norma olga olive olwen
opal pam pansy pat patience patsy paula pauline pearl peggy penelope penny petra philippa phoebe phyllis pippa polly
poppy primrose priscilla prudence queenie rhoda rhian rhiannon rhona rita roberta robyn rosa rosalie rosalind
rosamund rosanna rosemary rosie rowena roxanne ruby sabrina sadie sally sandy saskia scarlett selina selma serena
shannon shauna sheena sheila shelley sheryl sian sienna silvia simone siobhan sonia sophy stacey stacy stella sue
summer susanna susannah suzanne sybil sylvia tabitha tamara tammy tamsin tanya tara tatiana tess tessa thea thelma
tiffany tilly tina toni tracey tracy trudy una ursula val valerie vanessa velma vera verity verna veronica vicky viola
violet vivian vivien vivienne wanda wendy wilhelmina wilma winifred winnie yvette yvonne zara zelda zoe zoey ava mia
amelia harper ella chloe aria layla aubree addison brooklyn savannah skylar skyler autumn paisley genesis kennedy
willow piper ivy arya esme freya evie isla orla niamh aoife saoirse caoimhe ciara roisin sinead grainne deirdre
eilidh ailsa mairi mhairi catriona fiona kirstie shona morven iona bronwen carys cerys ffion lowri angharad eleri
megan nia seren bethan beth bethany becky bea beatrice beatrix belinda bernadette bernice bertha bessie beryl bianca
blanche bonnie bridget brigid brooke camilla cara carla carmel carmen carole caroline carrie cassandra cathy cecilia
celeste celia charity charlene chelsea cherry cheyenne claire clare clara clarissa claudia clementine colette
colleen constance cora coral cordelia corinne courtney crystal daisy dana daphne darlene dawn delia della desiree
dinah dolly dolores dora doreen ebony effie eleanor elaine elena elise elisa eliza ella ellen eloise elspeth
elva erica erin esther estelle eva evangeline eve faith felicity fleur francesca francine gail gemma genevieve gina
ginny glenda glenys greta gretchen hailey haley hayley heidi henrietta hester hettie holly ianthe
mohammed muhammad mohamed mohammad mohamad ahmed ahmad ali hassan hasan hussein hussain husain omar umar osman usman
othman ibrahim ismail yusuf yousef youssef khalid khaled tariq tarek hamza hamid hameed abdul abdullah abdallah
abdulrahman abdelrahman abdi abdirahman karim kareem rashid rasheed salim saleem salman samir sami nabil nadeem nadim
naveed nasir nasser faisal farhan farid fareed farouk faruk fahad fadi feroz firas ghassan habib haroon harun hani
hisham idris imran iqbal irfan jamil jawad javed junaid kamal kamran mahmoud mahmud majid malik mansoor mansour
marwan mazen mehdi mustafa mustapha mubarak munir murad musa nabeel nizar qasim qais rafiq rahim ramadan rami
ramzi rayan riad riyad saad sadiq safwan said saeed sajid saif shahid shakeel shoaib sohail suleiman sulaiman taha
tahir talal walid waleed waqar waseem wasim yahya yasin yaseen yasir younis zaid zain zakaria zaki zeeshan ziad bilal
adnan adil akbar akram amin amir ammar anas anwar arif asad ashraf asif aslam atif ayman azhar aziz bashir basim
fatima fatema fatma aisha ayesha aishah khadija khadijah maryam mariam zainab zaynab zeinab amina aminah asma asiya
bushra dina dunya farah farida farzana fawzia ghada habiba hafsa hala halima hana hanan hiba huda iman inaya jamila
khalida lamia latifa leila layla leyla lubna maha maisa malak malika manal mona mounira nabila nada nadira naima najwa
nasreen nasrin nawal nayla nour noura noor nora nusrat parveen rabia rania rasha razia reem rehana rima robina rukhsana
ruqayya saba sabah sadia safia saima saira salma samina samira sana shabana shazia sumaya sumayya suraya tahira tahmina
wafa warda yasmin yasmeen yasmine zahra zahira zakia zubaida zulekha shirin soraya
rahul raj rajesh rajiv rakesh ramesh ravi rohan rohit sachin sandeep sanjay sanjeev satish shankar shiv shyam
siddharth srinivas subhash sudhir sunil suresh tarun umesh uday vijay vikas vikram vinay vinod vishal vivek yash
aarav aditya ajay ajit akash akhil amar amit amol anand anil anirudh ankit arjun arun arvind ashish ashok ashwin
avinash balaji bharat bhavesh chandra chetan darshan deepak devendra dhruv dilip dinesh ganesh gaurav girish gopal
govind gurpreet hari harish harjit harpreet hemant hitesh inder ishaan jagdish jaspal jatin jayesh kamlesh kapil
kartik karthik kaushik kiran kishore krishna kunal lakshman lalit lokesh madhav mahendra mahesh manish manoj
manpreet mohan mohit mukesh murali nagesh narayan narendra naresh naveen neeraj nikhil nilesh nitin omprakash pankaj
parth pradeep prakash pramod pranav prasad prashant pratik praveen prem puneet raghav rajan rajendra rajinder
aarti aditi aishwarya akanksha alka amrita ananya anita anjali anjana anju ankita anuradha anushka aparna archana
arpita asha avani bhavna bina chandni charu chitra damini deepa deepika devi divya durga ekta gayatri gauri geeta gita
harsha hema indira isha jaya jyoti kajal kalpana kalyani kamala kavita kavya kirti komal kusum lakshmi lata laxmi leela
madhu madhuri mala mamta manisha manjula meena meera megha mehak mina minal mira mohini monika mridula nalini
namrata nandini neelam neha nidhi nikita nirmala nisha nita padma parvati pallavi payal pooja poonam prachi pragya
pratibha preeti priti priya priyanka puja pushpa rachna radha rajni rakhi rashmi reena rekha renu renuka revathi
richa riya ritu roshni ruchi rupa sadhana sangeeta sarita saroj savita seema shalini shanta sharmila sheetal shilpa
shobha shreya shruti shweta simran smita sneha sonal sonali sonam sudha sujata suman sumitra sunita sushma swati
tanvi tripti uma urmila urvashi usha vandana varsha vasudha vidya vijaya vimala vinita yamini
wei ming jun jian hong xiaoming xiaoli xiaohong zhiwei guowei weiming jianguo jianhua yifan yuchen zihan haoran
meiling meihua xiuying xiulan guiying yulan lihua lijuan lixia shufen shuzhen yanping yingying jing jingyi fang fen
lan mei ling ping qiang qing rong shan tao ting xia xiang xin xue yan yang ying yong yu yun zhen zhong bao chun
cong dong feng gang guang hai hao hui jie kun liang lei min ning peng qi rui sheng shu wen wenjie xiaoyan yulia
hiroshi takashi kenji kazuo akira satoshi makoto takeshi yuki haruto sota ren yuto daiki kenta shota tsubasa ryo
ryota naoki masato masahiro yoshio yoshiko hiroko keiko michiko kazuko sachiko noriko tomoko akiko yumiko naomi
emiko fumiko haruka sakura aoi hina rin yui misaki ayumi mayumi megumi kaori chiyo hanako ichiro jiro saburo shinji
minjun jiho seojun dohyun hyun jihoon joon sung sunghoon seung young youngsoo minho taehyung jisoo minji soyeon
hyejin eunji jiwoo seoyeon yuna sooyoung kyung kyungsoo myung soon jinwoo donghyun
nguyen minh tuan hung dung duc huy khanh long nam phuc quan quang son thanh thang thao thinh trung tuan anh bich chi
diep dieu giang hanh hien hoa huong lan linh loan mai ngoc nhung oanh phuong quyen tam thi thu thuy trang tuyet uyen
aung thida somchai somsak suda malee niran ananda budi agus siti dewi putri wayan made ketut nur nurul rizal hafiz
aisyah farid zulkifli jose maria josefina corazon imelda rodrigo benigno danilo ronaldo rowena marisol
chukwuemeka chinedu chidi chioma chiamaka chinwe emeka ifeanyi ikenna kelechi ngozi nkechi nneka nnamdi obinna
okechukwu oluchi uche uchenna adaeze ebere amaka obi adebayo adewale adeola ayodele babatunde bolanle bukola damilola
femi folake folasade funmilayo gbenga kehinde kunle lekan modupe ola olamide olayinka oluwaseun olumide seun sola
segun taiwo temitope titilayo tope tunde yetunde yinka abimbola abiola kwame kofi kwaku kwasi kojo yaw akosua abena ama
akua afia efua esi adwoa nana ebo kweku amadou moussa mamadou ousmane ibrahima cheikh modou aminata fatou fatoumata
mariama awa binta ndeye oumar sekou souleymane seydou adama abdoulaye boubacar wanjiru wanjiku njeri wangari
kamau mwangi kariuki njoroge otieno ochieng odhiambo achieng akinyi atieno juma baraka neema rehema furaha zawadi
thabo sipho themba bongani mandla nomvula nomsa thandi thandiwe lindiwe zanele nosipho nkosana lungile tendai
tatenda tinashe rudo chipo farai tafadzwa kudzai nyasha abebe alemayehu bekele getachew haile kebede mulugeta
tadesse tesfaye worku yohannes almaz aster hiwot selam tigist senait zewdu ayaan hodan ifrah ayan fadumo sahra
deqa hibo abdullahi abdiaziz yonas mehret
carlos luis miguel antonio francisco javier alejandro fernando rafael jorge sergio pedro pablo alberto eduardo
ricardo roberto enrique ramon raul andres diego alvaro adrian oscar ruben ivan angel jesus joaquin ignacio gonzalo
guillermo gustavo hernan hugo jaime julio lorenzo marcos mateo matias mauricio nicolas octavio rodrigo salvador
santiago tomas valentin vicente esteban emilio ernesto felipe cristian cristobal arturo armando alfonso alfredo
agustin benito camilo cesar dario efrain gerardo leandro leonardo manolo rigoberto rogelio teodoro ulises
guadalupe carmen dolores pilar mercedes rosario concepcion consuelo esperanza montserrat nuria rocio soledad
beatriz isabel lucia marta patricia raquel silvia sofia valeria ximena camila daniela fernanda gabriela jimena juana
luisa magdalena manuela mariana marisa natalia paloma paola rosalia susana teresa veronica yolanda adela alicia
almudena amparo ana angela araceli ascension aurora blanca catalina cristina elena elvira encarnacion estela
esther eugenia eva fatima francisca gloria graciela ines inmaculada irene josefa julia leticia lidia lorena
lourdes maite maribel nieves olga paz pilar ramona remedios reyes rosa trinidad vanesa victoria yesenia
joao jose antonio francisco paulo pedro tiago goncalo duarte rui nuno vasco bruno caio davi enzo heitor marcelo
mauro renan renato rogerio thiago vitor wagner waldir beatriz bruna debora fabiana flavia helena joana larissa
leticia livia luana luiza marcia margarida mariana raquel renata simone tania tereza vera
giuseppe giovanni francesco antonio mario luigi andrea marco paolo stefano alessandro lorenzo matteo davide
riccardo federico simone giacomo filippo tommaso salvatore vincenzo pietro angelo carlo claudio domenico enzo
fabio fabrizio gianluca gianni giorgio giulio leonardo luca massimo maurizio michele nicola raffaele roberto
sandro sergio silvio umberto vito giulia chiara francesca federica sara martina valentina alessia silvia elisa
giorgia ilaria elena paola laura claudia antonella caterina cinzia concetta daniela donatella emanuela eleonora
fiorella gabriella giovanna giuseppina graziella ivana letizia loredana lucia luisa manuela mariella marina
marisa michela mirella monica nadia ornella patrizia pierina raffaella rosaria sabrina serena simona sofia stefania
teresa tiziana viviana beatrice bianca
jean pierre michel andre philippe alain bernard jacques daniel patrick christian nicolas christophe laurent
sebastien frederic olivier thierry eric pascal stephane bruno guillaume julien romain antoine alexandre mathieu
maxime francois claude gerard marcel roger rene yves gilles didier dominique denis herve jerome ludovic fabrice
franck cedric arnaud baptiste bastien benoit bertrand clement corentin cyril damien edouard emmanuel etienne
fabien florian gaston gauthier gaetan georges gregoire guy henri hubert jeremy joel jules kevin leo loic lucien
marc mathis maurice nathan noel pascale quentin raoul raphael raymond remi remy roland serge simon sylvain theo
thibault tristan valentin victor vincent xavier yann yannick marie nathalie isabelle sylvie catherine francoise
martine valerie veronique christine monique sandrine celine sophie stephanie brigitte nicole annie aurelie
chantal emilie camille lea manon chloe clemence elodie elise eloise florence genevieve helene jacqueline jeanne
josephine josiane juliette justine laetitia laure lucie ludivine madeleine margaux margot marguerite marion
marlene mathilde melanie michele mireille muriel nadine nathalie noemie odette odile oceane pauline
regine sabine severine simone solange solene suzanne sylviane therese valentine virginie yvette yvonne zoe agathe
agnes amandine amelie anais angelique anouk apolline ariane armelle audrey axelle beatrice berenice bernadette
hans peter klaus jurgen juergen wolfgang dieter manfred gunter guenter gunther horst helmut gerhard heinz werner
uwe bernd rainer jorg joerg frank ralf stefan andreas matthias thorsten torsten sven dirk holger karl kurt
heinrich herbert hermann rudolf rolf siegfried ulrich volker walter wilhelm willi erich ernst ewald friedrich fritz
georg gottfried harald hartmut heiko ingo joachim jochen johann johannes josef kai konrad lars lothar lukas
ludwig maximilian moritz niklas norbert olaf oskar otto reinhard robert roland sebastian steffen theodor
tilman tobias udo urs beat reto ueli walther xaver ursula monika petra elisabeth sabine renate helga karin brigitte
ingrid erika christa gisela susanne gabriele anna andrea claudia birgit heike angelika martina barbara
christine katharina kathrin anja silke anke antje astrid bettina brunhilde carola christel cornelia dagmar
dorothea edeltraud elfriede elke elsa emma erna eva franziska frauke frieda friederike gerda gertrud gudrun
hannelore hedwig heidi hilde hildegard ilse inge irmgard johanna jutta karla katja katrin kerstin klara kirsten
lieselotte lina lore luise magdalena margarete margarethe margit margrit marianne marlies mechthild melanie
nadja nicole regina regula rita rosemarie roswitha ruth sibylle sieglinde sigrid silvia sonja stefanie steffi svenja
tanja ulrike ute verena vroni waltraud wiebke yvonne
jan piet pieter kees cees henk hendrik willem johan gerrit dirk maarten sander bram daan joost jeroen jasper
lars niels ruud sjoerd teun thijs wim wouter bas femke anneke annelies marijke maaike saskia sanne lotte
fleur floor hanneke ineke ingeborg jolanda liesbeth marieke mieke nienke roos tineke trijntje wilhelmina willemijn
lars erik anders johan karl per nils sven olof gustav axel bjorn fredrik henrik magnus mats mikael oskar ove
stig torbjorn ulf astrid birgitta britt ebba elin elsa freja gunilla hanna helga ida inga ingeborg karin kerstin
kristina lena linnea lisbeth maja malin margareta marit monika sigrid siv solveig svea ulla ylva arne asbjorn
einar eirik geir gunnar hakon halvor harald jens jorgen kjell knut kristian leif mads magne odd olav oyvind
rasmus rolf rune sindre soren steinar sverre terje thor tor tore torstein trond trygve vidar birgit bodil dorthe
grethe hege hilde ingunn kari kirsten lone mette randi ragnhild siri tone turid unni aino anneli antti arto
eero eino esa hannu heikki ilkka jari jarmo johanna juha juhani jukka kaisa kalevi kalle kari katri lauri
leena marja markku matti mika mikko olavi paivi pekka pirjo pirkko raija reijo riitta ritva seppo sirpa tapio tarja
timo toivo tuula tuomas vaino ville gudmundur sigurdur jon gudrun sigridur kristin
jan andrzej piotr krzysztof stanislaw tomasz pawel jozef marcin marek michal grzegorz jerzy tadeusz adam lukasz
zbigniew ryszard dariusz henryk mariusz kazimierz wojciech robert mateusz marian rafal jacek janusz miroslaw
maciej slawomir jaroslaw kamil wieslaw roman wladyslaw jakub artur zdzislaw edward mieczyslaw damian dawid
przemyslaw sebastian czeslaw leszek daniel waldemar anna maria katarzyna malgorzata agnieszka krystyna barbara
ewa elzbieta zofia janina teresa joanna magdalena monika jadwiga danuta irena halina helena beata aleksandra
marta dorota marianna grazyna jolanta stanislawa iwona karolina bozena urszula justyna renata alicja paulina
sylwia natalia wanda agata aneta izabela ewelina marzena wieslawa genowefa patrycja kazimiera edyta stefania
jiri josef pavel jaroslav martin tomas miroslav frantisek zdenek vaclav michal milan karel lukas vladimir ondrej
ladislav roman stanislav radek vojtech dalibor marie jana eva hana lenka katerina lucie vera alena petra
veronika jaroslava martina jitka helena ludmila zdenka ivana zuzana marcela jarmila dana marketa vlasta blanka
istvan laszlo jozsef janos zoltan sandor gabor ferenc attila tamas bela tibor gyula andras csaba imre lajos
gyorgy balazs zsolt erzsebet ilona katalin eva zsuzsanna agnes judit ildiko erika krisztina piroska
ion gheorghe vasile constantin alexandru mihai florin ionut bogdan catalin cosmin cristian dumitru radu razvan
stefan tudor valentin viorel andreea camelia corina daniela doina elena florentina gabriela ioana ionela irina
lavinia liliana loredana luminita magda mihaela mirela oana raluca ramona roxana simona viorica
ivan dmitri dmitry sergei sergey alexei aleksei andrei mikhail nikolai vladimir vasily viktor yuri igor oleg
boris anatoly evgeny yevgeny konstantin leonid maxim pavel pyotr roman ruslan stanislav vadim vitaly vyacheslav
aleksandr anton arkady artem bohdan denys fedor gennady georgi grigory ilya kirill kyrylo maksym mykola nikita
oleksandr oleksiy ostap petro semyon serhiy stepan taras timur volodymyr vsevolod yaroslav olga tatiana tatyana
natalia natalya elena svetlana irina ludmila lyudmila galina marina larisa valentina nina nadezhda oksana ekaterina
anastasia anastasiya darya daria yulia yuliya ksenia polina kateryna iryna olena svitlana halyna nadiya tetiana
viktoriya yana zhanna zinaida vera lyubov raisa tamara alla antonina
milos nikola dragan zoran goran milan slobodan dejan aleksandar vladan bojan branko darko davor drago dusan
ivica josip kresimir luka marko mate mirko mladen nebojsa nenad ante petar predrag radovan ratko sasa sinisa
srdjan stjepan stojan tomislav vesna vuk zeljko zlatko zvonimir jelena milica ivana marija dragana snezana
gordana jasmina jasna katica ljiljana ljubica mirjana nada nevenka radmila ruzica sanja slavica sladjana tanja
tatjana vera zorica emir edin amra amela azra senad mirza nermin selma fikret besim agim arben artan bekim
blerim driton fatmir flamur ilir luan valon arta blerta drita fatmire shpresa teuta vjosa
georgios ioannis konstantinos dimitrios nikolaos panagiotis vasileios christos athanasios evangelos spyridon
theodoros antonios giorgos yannis kostas dimitris nikos panos thanos vangelis spyros maria eleni katerina
vasiliki sofia angeliki georgia dimitra konstantina paraskevi ioanna despina evangelia fotini eirini athina
mehmet mustafa ahmet huseyin ibrahim ismail osman yusuf murat omer emre fatih serkan hakan kemal kerem levent
orhan ozgur selim sinan tolga ugur volkan yilmaz yasin burak cem deniz engin erdem erkan gokhan ayse fatma emine
hatice zeynep elif meryem sultan zehra hanife merve ozlem esra busra dilek ebru filiz gul gulsen hulya nurcan
nuray pinar sevgi sevim sibel songul tulay yasemin yeliz zeliha reza hossein mohsen mehran behrouz bahram dariush
farhad farshid hamid kaveh kourosh majid mehrdad nader navid parviz ramin saeid shahram siamak azadeh fereshteh
laleh mahsa mina mitra narges nasrin niloufar parisa roya sahar samaneh shirin simin soheila zohreh
avraham moshe yitzhak yaakov yosef david shlomo chaim eliyahu menachem mordechai shimon uri yehuda yoav zvi
amit asaf eitan gal guy itai lior noam omer oren ronen shai tal tomer yair yuval aviva chana dvora esther galit
hadas hila leah liora malka michal miriam moran naama nurit ofra orly rachel rivka ronit ruth sarah shira
tamar tova yael zipporah anahit ani aram armen arpi garo garen hagop hakob hovsep karen levon narek nareh
sarkis siranush tigran vartan giorgi levan nino tamar tekla zurab
mark cornelius leopold delilah sade tolu bisi dayo wale gbemi yewande titi bose kemi simi temi kwesi kobina araba adjoa sofie petr
ellie millie abbie abby gracie jess jessie josh mikey nat natty nate nic nico vince lenny benny kenny ronny donnie bertie ernie stan walt
wally rich richie dave davey stevie jonny jonty johnnie jimmie jamesy tam tommie charley barney monty robyn rob robbie bobbie billie lizzy
libby beccy maddy maddie mattie hattie nettie lettie kitty kath kathie cath cathie chrissie chrissy trixie dottie dot elsa elsbeth essie
rebekah rebeca debora sara-jane mary-ann annmarie marianna marieke katharine kathrine catharine cathryn kathleen lynnette lindsey lynsay
stephan steffan stephane geoffry jeffry johnathan jonathon nathanial nathanael micheal rafe ralf rolfe rudi rudy siegfried dietmar detlef
egon gerd hartwig heiner hinrich knud leopold lutz meinrad ottmar rupprecht sepp toni urban valentin veit vinzenz adelheid annelore
annemarie berta brigitta burglind edith erna felicitas fabienne gabi gitta gundula gunda hanni hannah irmtraud jolanda judith karoline
kunigunde leni liesel lisbeth lotti luzia marlen mathilda mechtild nelly notburga ottilie pia romana rosina rosl silvana traude trudi ursel
verona vreni walburga bjarne bjarte eivind espen finn frode geirmund gorm hallvard helge inge ivar jarle joar kasper kjetil klaus lasse
leiv morten nikolai oddvar ole oystein pal preben roald roar sigmund sigurd snorre stein stian sveinung tage thorvald torgeir torleif ulrik
villads yngve aase agneta agnete annika asta aslaug bente berit britta dagny eldbjorg elisabet ellinor gerd gry gunhild gunvor hildur hjordis
inger ingunn jorunn jytte karen kirsti laila line liv maren margrethe marte merete oddny oline pernille rannveig rigmor signe sissel solfrid
solveig sunniva sunneva synnove tora torhild tove trine valborg vibeke vigdis wenche ase
achille adelaide aime alban alberte aldo alix ambroise amedee anatole anselme armand arsene aubin auguste aurelien barnabe basile benedicte
blaise boris calixte casimir celestin clotilde constant cyrille damase desire donatien edgard eleonore eloi emmanuelle estelle eudes eugenie
evelyne fabienne fanny felicie ferdinand fernand fernande flavien flore gabin gaspard germain germaine ghislain ghislaine gilberte ginette
gisele gwenael gwenaelle honore hortense ida irenee jacinthe jeannine jocelyne joelle joseph-marie josette judicael leonce leone leonie
leopoldine lionel loick lucette lucienne lydie mael maelle marceau marcelle marius marthe maryse mathurin micheline myriam nadege ninon noella
norbert octave oriane paulette perrine philibert philomene prosper rachid raymonde regis renaud rodolphe rolande romane rosine roseline
sebastienne severin solenn sidonie thaddee theodule therence titouan tiphaine tugdual ulysse urbain valery victoire violaine virgile yolaine yoann
abelardo adalberto adolfo aitor alonso amadeo amaia anabel ander ane anselmo arantxa asier asuncion aurelio aureliano bartolome begona
belen bernardo bonifacio borja candela candelaria caridad casimiro catarina cayetano celso chus cirilo clara clemente covadonga cosme damaso
dolors domingo edelmira edurne eladio eloy emiliano emilia encarna eneko epifanio ester etxebarria eulalia eusebio evaristo ezequiel facundo
federico feliciano felisa fermin fidel florencio florentino fructuoso gaspar genoveva gema gines gorka gregorio herminia hilario hipolito
idoia ignacia iker imanol inaki inigo isidoro isidro itziar izaskun jacobo jacinto jeronimo joan joaquina jon jordi josu juanita julian justo
koldo laia laura lazaro leire leocadia leonor leopoldo lino lope luciano macarena maica maider manolo marcelino marciana mariano maricarmen
marina martin matilde maximo mercè miren modesto moises montse nazaret nekane nerea nestor nicanor noelia oihane oriol paco pancho paquita
pascual paz petronila pio placido primitivo purificacion quique quintin ramiro remigio rodolfo rogelia roman roque rosaura ruperto sabino
saturnino sebastiana segundo sergi severiano silvestre simon sixto socorro tecla telmo teodora timoteo toribio tomasa urbano valeriano
vicenta virtudes wenceslao xabier xavi xoan yago yolanda zacarias zoilo
achim adil ahmet aiko airi akiho akihiro asuka atsuko atsushi chie chieko chihiro chika daichi daisuke eiji eiko etsuko fumio genji hajime
haruki haruko haruto hideki hideo hinata hisashi hitomi hitoshi ikuko isamu itsuki junichi junko kaito kana kanako katsumi kazuhiro kazumi kei
keisuke kenichi kentaro kiyoshi koichi koji kotaro kumiko kyoko maiko mako mamoru manami mariko masaki masako masaru masashi midori mieko
miho mika miku minoru mitsuko miwa miyako miyuki momoko motoko nana nanako natsuki natsumi nobuko noboru nobuo osamu rei reiko rie rieko rika
riku rina ritsuko ryosuke ryuichi ryuji sachi satoko satomi sayaka setsuko shigeru shin shingo shinichi shiori shoko shun shuji sumiko susumu
tadashi taichi taiki takako takao takayuki takeo takuma takumi takuya tamiko taro tatsuya tetsuo tetsuya tomo tomoya tomoyuki toru toshiko
toshio tsutomu yasuko yasuo yoichi yoko yosuke yukari yukiko yukio yuko yuriko yusuke yutaka
adaobi adanna afolabi aisha akin akpan amarachi amina anuoluwapo ayo ayodeji ayotunde azubuike babajide bamidele bankole bayo chibueze
chibuzor chidiebere chika chikodi chima chimamanda chinaza chinonso chukwudi chukwuma damola dapo deji ebuka efe ejike ekene emmanuella enitan
eniola ese ezinne feyisayo folu fola funke funmi gbolahan habibat hauwa ibukun idowu ife ifeoma ijeoma ikechukwu ikemefuna isioma iyabo jide
jumoke kanayo kenechukwu kolade kolawole kosi lanre lola maduka mfon morenike muyiwa ndidi nkem nkiru nnenna nneoma nosa obiageli odunayo
ogechi okey olabisi oladele olajide olakunle olaoluwa olawale olayemi olusegun olu oluwadamilola oluwafemi oluwakemi oluwatosin omotola
omolara onome onyeka oreoluwa osagie osaze ronke rotimi seyi shola simisola sope tayo tejiri toyin tunji ugo ugochi ugonna uju uzoma
wura yemi yemisi yusuf zainab zubairu abena adjei afriyie akosua akuba ampofo antwi asantewaa badu boadi dede dzifa edem efe elikem elorm enam
esinam fiifi frimpong kafui kobby kojo kukua kwabena kwadwo kweku maame mawuli nii ofosu sena selorm senyo yaa yaaba yayra
adil aida alganesh amanuel ashenafi asmeret aster bereket berhane biniam birhan brhane dawit desta ermias eyob ferewoini fikre frehiwot
gebre genet girma goitom habtom hagos helen henok hirut kidane kidist letebrhan liya luwam mehari mekonnen meron merhawi meseret mulu nahom
natnael rahwa robel ruta saba samrawit selamawit semere senayt simon solomon tekle tesfalem tewodros tsegay winta wubet yemane yodit yordanos
zemen zeray
tane aroha hemi mere wiremu manaia sione tevita mele ana losa tavita kailani keanu leilani malia
jenifer jamila latoya lakisha keisha tanisha shanice shaniqua tamika ebony imani aaliyah destiny precious
aisling alana alisha alison allison alma anabel annabel annabelle annette annika antoinette april arlene
augusta barb bettina beverley birgit caitlin calista callie candice carina carly casey cassie charmaine cindy
dee dena dominique donella elyse emmeline errol fabiola gerda gillian giselle jacinta jackie janelle
janey janis jeannie jo jodie joni judi kaitlyn karina karl kasey kaye kelsey keri kylie lara latasha leila leonie
leonora lilian lindy livia lucille lynsey mackenzie mae marcie margie maeve marla merle mindy morwenna nan
nanette noelle octavia odessa oonagh ottilie paige pearle petronella ramona renee rhonda roberta romy rosalyn
rosella roz sacha shelly shani sherry shirley skye sophronia susie suzie tabatha thomasina tiana tori trisha
trish tricia vesta viv willa xenia yolande yvie zena zita alessandra fionnuala oluwaseyi ayomide tolulope
`;

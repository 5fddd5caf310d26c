/** Towns, counties and cities, lower case and without accents, "_" for a space; own compilation of facts. */
export const cities = `
london birmingham leeds glasgow sheffield manchester edinburgh liverpool bristol cardiff belfast leicester coventry bradford
nottingham hull kingston_upon_hull newcastle newcastle_upon_tyne stoke-on-trent stoke southampton portsmouth derby plymouth
wolverhampton swansea milton_keynes aberdeen northampton norwich luton islington swindon croydon bournemouth basildon sunderland
southend warrington peterborough oxford cambridge ipswich gloucester exeter birkenhead blackpool telford slough watford colchester
chelmsford cheltenham doncaster rotherham huddersfield halifax wakefield barnsley stockport bolton oldham rochdale salford preston
blackburn burnley lancaster carlisle kendal durham darlington middlesbrough hartlepool gateshead scarborough harrogate whitby york
lincoln grimsby scunthorpe mansfield chesterfield worcester hereford shrewsbury stafford walsall dudley solihull redditch kettering
corby bedford stevenage luton hemel_hempstead st_albans harlow brighton hove worthing eastbourne hastings lewes crawley guildford woking
reading basingstoke winchester salisbury bath taunton torquay truro falmouth penzance st_ives barnstaple yeovil weymouth poole dorchester
maidstone canterbury dover folkestone margate ashford gillingham dartford bromley ealing hackney lambeth southwark tottenham brixton
dundee inverness perth stirling paisley ayr kilmarnock dunfermline kirkcaldy falkirk oban stornoway fort_william elgin
newport wrexham bangor aberystwyth carmarthen llanelli llandudno merthyr_tydfil barry neath pontypridd holyhead
derry londonderry lisburn newry armagh omagh dublin cork galway limerick waterford kilkenny sligo letterkenny drogheda dundalk tralee
yorkshire lancashire cumbria northumberland cheshire derbyshire nottinghamshire lincolnshire norfolk suffolk essex kent surrey sussex
hampshire dorset devon cornwall somerset wiltshire gloucestershire oxfordshire buckinghamshire berkshire hertfordshire bedfordshire
cambridgeshire northamptonshire leicestershire warwickshire worcestershire staffordshire shropshire herefordshire gwynedd powys fife
new_york new_york_city los_angeles chicago houston phoenix philadelphia san_antonio san_diego dallas san_jose austin jacksonville
fort_worth columbus charlotte san_francisco indianapolis seattle denver boston el_paso nashville detroit oklahoma_city portland
las_vegas memphis louisville baltimore milwaukee albuquerque tucson fresno sacramento kansas_city mesa atlanta omaha colorado_springs
raleigh miami long_beach virginia_beach oakland minneapolis tulsa tampa arlington new_orleans wichita cleveland bakersfield aurora anaheim
honolulu santa_ana riverside corpus_christi lexington stockton henderson saint_paul st_paul cincinnati st_louis saint_louis pittsburgh
greensboro anchorage plano lincoln orlando irvine newark durham chula_vista toledo fort_wayne st_petersburg laredo jersey_city chandler
madison lubbock scottsdale reno buffalo gilbert glendale north_las_vegas winston-salem chesapeake norfolk fremont garland irving hialeah
richmond boise spokane baton_rouge tacoma des_moines rochester syracuse albany hartford new_haven providence worcester springfield
burlington montpelier concord augusta bangor charleston savannah columbia knoxville chattanooga birmingham montgomery mobile jackson
little_rock shreveport lafayette galveston waco salt_lake_city provo billings cheyenne fargo sioux_falls rapid_city duluth green_bay
grand_rapids ann_arbor lansing flint dayton akron youngstown erie scranton allentown brooklyn queens manhattan bronx harlem staten_island
toronto montreal vancouver calgary edmonton ottawa winnipeg quebec_city hamilton kitchener halifax victoria saskatoon regina mississauga
brampton st_john's moncton fredericton
paris marseille lyon toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims toulon grenoble dijon angers nimes
clermont-ferrand tours limoges amiens metz besancon perpignan brest rouen mulhouse caen nancy avignon cannes annecy chambery
berlin hamburg munich munchen muenchen cologne koln koeln frankfurt stuttgart dusseldorf duesseldorf leipzig dortmund essen bremen dresden
hanover hannover nuremberg nurnberg nuernberg duisburg bochum wuppertal bielefeld bonn munster muenster mannheim karlsruhe augsburg
wiesbaden gelsenkirchen braunschweig kiel chemnitz aachen halle magdeburg freiburg krefeld lubeck mainz erfurt rostock kassel saarbrucken
potsdam heidelberg tubingen tuebingen ulm regensburg wurzburg wuerzburg jena trier konstanz gottingen
zurich zuerich geneva geneve genf basel lausanne bern berne winterthur lucerne luzern st_gallen lugano biel bienne thun fribourg schaffhausen
chur neuchatel sion pully nyon montreux vevey yverdon aarau zug olten solothurn locarno bellinzona davos morges renens
vienna wien graz linz salzburg innsbruck klagenfurt villach bregenz
rome roma milan milano naples napoli turin torino palermo genoa genova bologna florence firenze bari catania venice venezia verona messina
padua padova trieste brescia parma modena perugia livorno cagliari ravenna rimini siena pisa lecce bergamo trento bolzano
madrid barcelona valencia seville sevilla zaragoza malaga murcia palma bilbao alicante cordoba valladolid vigo gijon granada
san_sebastian santander pamplona salamanca toledo burgos cadiz lisbon lisboa porto braga coimbra funchal faro setubal aveiro
amsterdam rotterdam the_hague den_haag utrecht eindhoven groningen tilburg almere breda nijmegen haarlem arnhem maastricht leiden delft zwolle
brussels bruxelles brussel antwerp antwerpen ghent gent bruges brugge liege leuven namur charleroi luxembourg_city
copenhagen kobenhavn aarhus odense aalborg stockholm gothenburg goteborg malmo uppsala lund linkoping umea orebro oslo bergen trondheim
stavanger tromso helsinki espoo tampere turku oulu reykjavik akureyri
warsaw warszawa krakow cracow lodz wroclaw poznan gdansk szczecin lublin katowice bialystok gdynia prague praha brno ostrava plzen
bratislava kosice budapest debrecen szeged pecs gyor bucharest bucuresti cluj cluj-napoca timisoara iasi constanta sofia plovdiv varna
belgrade beograd novi_sad nis zagreb split rijeka osijek ljubljana maribor sarajevo mostar banja_luka tuzla skopje pristina prishtina tirana
podgorica athens thessaloniki patras heraklion nicosia limassol istanbul ankara izmir bursa antalya adana gaziantep konya
moscow saint_petersburg novosibirsk kazan kyiv kiev kharkiv odesa odessa lviv dnipro donetsk mariupol minsk vilnius kaunas riga tallinn
tartu chisinau tbilisi batumi yerevan baku almaty astana tashkent samarkand bishkek ulaanbaatar
cairo alexandria giza casablanca rabat fes marrakesh marrakech tangier algiers oran tunis tripoli benghazi khartoum addis_ababa gondar
nairobi mombasa kisumu nakuru kampala entebbe kigali dar_es_salaam dodoma mwanza lusaka harare bulawayo lilongwe blantyre maputo luanda
kinshasa lubumbashi goma lagos abuja kano ibadan ikeja enugu port_harcourt benin_city accra kumasi tamale abidjan dakar bamako
ouagadougou niamey conakry freetown monrovia banjul douala yaounde libreville johannesburg cape_town durban pretoria soweto
bloemfontein port_elizabeth windhoek gaborone maseru antananarivo mogadishu hargeisa asmara djibouti_city
baghdad basra mosul erbil damascus aleppo homs beirut amman jerusalem tel_aviv haifa gaza ramallah hebron riyadh jeddah mecca medina dubai
abu_dhabi sharjah doha kuwait_city manama muscat sanaa aden tehran isfahan shiraz mashhad tabriz kabul kandahar herat karachi lahore
islamabad rawalpindi peshawar faisalabad multan quetta mirpur delhi new_delhi mumbai bombay bangalore bengaluru chennai madras kolkata calcutta
hyderabad ahmedabad pune surat jaipur lucknow kanpur nagpur indore bhopal patna vadodara coimbatore kochi cochin thiruvananthapuram mysore
amritsar ludhiana jalandhar chandigarh varanasi agra goa dhaka chittagong sylhet colombo kandy jaffna kathmandu pokhara thimphu yangon
mandalay bangkok chiang_mai phuket hanoi ho_chi_minh_city saigon da_nang hue phnom_penh vientiane kuala_lumpur penang johor_bahru
jakarta surabaya bandung medan bali denpasar manila quezon_city cebu davao taipei kaohsiung hong_kong kowloon macau beijing shanghai
guangzhou shenzhen chengdu wuhan tianjin chongqing nanjing hangzhou xian suzhou harbin dalian qingdao seoul busan incheon daegu daejeon
gwangju tokyo osaka kyoto yokohama nagoya sapporo kobe fukuoka hiroshima nagasaki sendai
sydney melbourne brisbane perth adelaide canberra hobart darwin cairns geelong parramatta ballarat bendigo townsville newcastle auckland
wellington christchurch dunedin tauranga rotorua mangere suva apia nuku'alofa port_moresby
mexico_city guadalajara monterrey puebla tijuana cancun oaxaca merida bogota medellin cali cartagena barranquilla quito guayaquil lima cusco
arequipa la_paz santa_cruz santiago valparaiso buenos_aires cordoba rosario mendoza montevideo asuncion sao_paulo rio_de_janeiro
brasilia salvador fortaleza belo_horizonte manaus curitiba recife porto_alegre caracas maracaibo panama_city managua tegucigalpa
san_salvador guatemala_city havana santo_domingo port-au-prince kingston san_juan bridgetown port_of_spain
`;

/** Towns whose names are also names of people, words or parts of the names of scores: they need "in", "from" or an address. */
export const unsureCities = `
reading bath nice hull derby mobile mesa split essen tours nancy lens cork stoke lincoln preston stafford bradford lancaster carlisle kent
durham bedford barry perth chandler gilbert henderson jackson madison montgomery columbus phoenix charlotte austin aurora victoria
florence paris sydney sofia varna salvador santiago valencia rosario mendoza lima medina cali goma oran goa aden fes bari zug sion nis hue
kandy surat poole newport dover concord augusta flint erie buffalo orlando irving garland springfield wellington kingston hamilton
darwin regina newcastle mansfield boston norwich worcester burlington bangor columbia savannah houston denver dallas raleigh lafayette
cordoba granada toledo trento modena siena bologna milan rome vienna oxford cambridge bristol glasgow edinburgh manchester geneva ottawa
framingham tokyo atlanta los_angeles chicago toronto vancouver lille montreal amsterdam rotterdam barcelona stockholm helsinki prague
lund marburg heidelberg philadelphia kansas_city brest halle chur bern biel linz turin pisa nairobi dudley ashford perth essex norfolk
devon exeter hanoi gent ann_arbor
`;

/** Whole states of a size that may stay, countries and continents: no identifiers. */
export const large = `
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky
louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico
north_carolina south_carolina north_dakota south_dakota ohio oklahoma oregon pennsylvania rhode_island tennessee texas utah vermont virginia
west_virginia wisconsin wyoming united_states usa united_kingdom uk england scotland wales northern_ireland ireland france germany spain
italy portugal netherlands holland belgium switzerland austria poland russia ukraine turkey greece sweden norway denmark finland iceland
hungary romania bulgaria serbia croatia bosnia slovenia slovakia czechia albania kosovo montenegro macedonia moldova belarus lithuania
latvia estonia armenia azerbaijan georgia kazakhstan uzbekistan mongolia china japan korea south_korea north_korea taiwan india pakistan
bangladesh nepal bhutan sri_lanka myanmar burma thailand laos cambodia vietnam malaysia singapore indonesia philippines australia
new_zealand fiji samoa tonga canada mexico guatemala honduras el_salvador nicaragua costa_rica panama cuba jamaica haiti
dominican_republic puerto_rico trinidad barbados colombia venezuela ecuador peru bolivia chile argentina uruguay paraguay brazil guyana
nigeria ghana kenya uganda tanzania rwanda burundi ethiopia eritrea somalia sudan south_sudan egypt libya tunisia algeria morocco senegal
gambia guinea sierra_leone liberia mali niger chad cameroon gabon congo angola zambia zimbabwe malawi mozambique botswana namibia
south_africa lesotho eswatini madagascar mauritius israel palestine lebanon syria jordan iraq iran kuwait bahrain qatar oman yemen
saudi_arabia emirates afghanistan africa asia europe america north_america south_america middle_east caribbean west_africa east_africa
`;

/** What the lists of stolen passwords are made of, in Britain above all: taken alone, with a year or with digits, each is tried first. */
export const commonWords = `
password passwort passw0rd passphrase passcode pass secret secure security login logon signin letmein letme welcome changeme change default
temp temporary test tester testing guest user username admin administrator root system master superuser manager office computer internet
google facebook youtube samsung apple iphone android windows microsoft linux server access account qwerty qwertz azerty asdf zxcv qazwsx
abc123 trustno1 iloveyou iloveu loveyou lovely love mylove forever baby babygirl princess angel sunshine summer autumn winter spring
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
today tomorrow weekend holiday christmas birthday hello goodbye please thankyou whatever nothing something
police policeman policewoman policing constable sergeant inspector superintendent detective officer editor force bobby copper bluelamp lamp
thinblueline blueline newscotlandyard scotlandyard scotland england britain british london greatbritain unitedkingdom wales ireland cymru
emergency nineninenine station custody patrol justice crime stopper crimestoppers alert alerts news dixon dockgreen uniform siren truncheon
liverpool arsenal chelsea everton celtic rangers tottenham hotspur spurs manchester united mancity manutd westham newcastle sunderland
astonvilla villa leeds leicester wolves wolverhampton southampton nottingham forest birmingham sheffield wednesday cardiff swansea barcelona
realmadrid juventus football rugby cricket baseball basketball hockey soccer ronaldo messi gerrard rooney beckham
charlie thomas james jack oliver harry george william daniel matthew andrew michael robert richard david joshua jessica charlotte ashley
nicole hannah chloe emily sophie amelia olivia isabella elizabeth victoria margaret michelle jennifer amanda samantha rebecca rachel laura
jordan justin anthony alexander benjamin christopher jonathan patrick stephen steven thompson smith jones taylor williams brown wilson
monkey dragon tiger lion eagle falcon phoenix panther kitten puppy doggy butterfly dolphin elephant horse rabbit spider buster bailey
poppy molly daisy bella tigger snoopy scooby garfield mickey minnie pokemon pikachu naruto batman superman spiderman ironman starwars
skywalker darthvader matrix hunter ranger killer shadow ghost thunder storm lightning warrior samurai ninja pirate wizard hogwarts
harrypotter gandalf legend hero champion winner diamond silver golden platinum crystal ginger pepper cheese chocolate cookie banana orange
strawberry cherry peanut coffee whiskey guinness chicken bigdaddy daddy mummy mother father sister brother family friend friends
blink182 metallica nirvana slipknot beatles eminem rihanna beyonce music guitar piano drummer freedom liberty peace heaven jesus christ
faith blessed matrix fuckyou fuckoff fuck bitch asshole bollocks wanker bastard shit pussy sexy hottie playboy mustang ferrari porsche
mercedes bentley corvette harley yamaha kawasaki suzuki honda toyota nissan vauxhall jaguar landrover
thequickbrownfox quickbrownfox maytheforcebewithyou openthedoor opensesame sesame
`
  .trim()
  .split(/\s+/)

const general =
  `football, tennis, chess, cooking pasta, baking bread, the stock market, inflation, the French Revolution, the Roman Empire, Napoleon, Shakespeare, Mozart, jazz,
the guitar, the piano, Python programming, JavaScript, HTML, a spreadsheet, the internet, Linux, a black hole, the moon landing, Mars, gravity, quantum computing, photosynthesis, volcanoes,
earthquakes, climate change, dinosaurs, penguins, elephants, gardening, roses, coffee, wine, chocolate, Paris, Tokyo, the capital of France, the capital of Italy, the president of the United States, the World Cup,
the Olympic Games, bicycles, electric cars, aeroplanes, trains, a mortgage, income tax, marketing, philosophy, Plato, Buddhism, the Bible, poetry, a love letter, a joke, a holiday in Spain, hotels, the weather, a dog,
a cat, fishing, sailing, knitting, photography, the cinema, Star Wars, Harry Potter, video games, Latin grammar, algebra, geometry, prime numbers, a triangle, trigonometry, chemistry of metals, plastics, architecture, bridges`
    .split(",")
    .map((term) => term.trim());
const medical =
  `appendicitis, gout, psoriasis, eczema, acne, glaucoma, cataract, otitis media, tonsillitis, osteoporosis, osteoarthritis, rheumatoid arthritis, lupus, fibromyalgia, endometriosis, menopause, pre-eclampsia,
ectopic pregnancy, labour and delivery, breast cancer, lung cancer, melanoma, colorectal cancer, prostate cancer, leukaemia, lymphoma, myeloma, sickle cell disease, thalassaemia, haemophilia, iron deficiency anaemia, vitamin B12 deficiency, coeliac disease,
Crohn's disease, ulcerative colitis, irritable bowel syndrome, gallstones, acute pancreatitis, hepatitis C, cirrhosis, peptic ulcer, gastro-oesophageal reflux, hernia, haemorrhoids, kidney stones, multiple sclerosis, motor neurone disease,
Guillain-Barré syndrome, myasthenia gravis, dementia, schizophrenia, depression, bipolar disorder, anxiety, autism, attention deficit hyperactivity disorder, anorexia nervosa, alcohol withdrawal, cystic fibrosis, sarcoidosis, pulmonary fibrosis, sleep apnoea,
croup, bronchiolitis, measles, mumps, chickenpox, shingles, scabies, ringworm, syphilis, gonorrhoea, dengue, cholera, rabies, tetanus, Lyme disease, hip fracture, scaphoid fracture, carpal tunnel syndrome, cleft palate, Down syndrome, Turner syndrome,
hyperparathyroidism, acromegaly, diabetes insipidus, phaeochromocytoma, testicular torsion, erectile dysfunction, contraception, infertility, varicose veins, aortic aneurysm, peripheral arterial disease, cardiac tamponade, retinal detachment, tinnitus`
    .split(",")
    .map((term) => term.trim());
const wordings: readonly string[] = [
  "What is T?",
  "Tell me about T.",
  "What are the features of T?",
  "How is T treated?",
  "What causes T?",
  "Explain T.",
  "How does T work?",
  "What is the first-line treatment of T?",
  "What is the dose of the drug for T?",
  "Who discovered T?",
  "Write about T.",
  "How is T diagnosed?",
  "What are the complications of T?",
  "T",
  "Why is T important?",
  "What do you know about T?",
  "When was T first described?",
  "How do I learn T?",
];

/** Every fifth topic is kept out of training, so that refusals are scored on topics that the model never met. */
export const heldOutEvery = 5;

/** Questions on what the pack does not hold; of topics whose names the pack uses there are none. */
export function offTopicQuestions(packText: string, heldOut: boolean): string[] {
  const said = packText.toLowerCase();
  const topics = [...general, ...medical].filter((topic) => !said.includes(topic.toLowerCase()));
  return topics
    .filter((_, i) => (i % heldOutEvery === 0) === heldOut)
    .flatMap((topic, i) =>
      wordings
        .filter((__, w) => !heldOut || w === i % wordings.length)
        .map((wording) => wording.replace(/\bT\b/, () => topic)),
    )
    .map((question) => question.charAt(0).toUpperCase() + question.slice(1));
}

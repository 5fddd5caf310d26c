/** A study text of some 400 tokens, for a model to read in a test of its speed. */
export const studyText = `Heart failure is a syndrome in which the heart cannot pump enough blood for the needs of the body, \
or can do so only at raised filling pressures. Patients report breathlessness on exertion, breathlessness that wakes them at \
night, swollen ankles and tiredness. On examination there may be a raised jugular venous pressure, a displaced apex beat, a \
third heart sound, crackles at both lung bases and pitting oedema. The most common causes are ischaemic heart disease and \
long-standing hypertension; others are disease of the valves, cardiomyopathies, arrhythmias and, more rarely, high-output \
states such as severe anaemia and thyrotoxicosis. Natriuretic peptides are measured first: a low value makes heart failure \
unlikely, and a raised one is followed by echocardiography, which tells whether the ejection fraction is reduced, mildly \
reduced or preserved. An electrocardiogram looks for previous infarction, left ventricular hypertrophy and atrial \
fibrillation, and a chest radiograph may show an enlarged heart, upper lobe diversion, Kerley B lines and pleural effusions. \
In heart failure with reduced ejection fraction several groups of drugs lower mortality: inhibitors of the renin-angiotensin \
system, beta blockers, mineralocorticoid receptor antagonists and inhibitors of the sodium-glucose cotransporter 2. Loop \
diuretics relieve congestion but have not been shown to prolong life. Devices such as an implantable defibrillator or cardiac \
resynchronisation are considered when symptoms and a low ejection fraction persist despite treatment. Patients are taught to \
weigh themselves every day, to limit salt and to seek help early when their weight rises quickly.`;

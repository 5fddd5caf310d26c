import { craftZip, type CraftedPart } from "./craftZip.ts";

/** An item of QTI 2.2 with choices A, B and C, of which B is right. */
export function qti2Item(body = defaultBody, declaration = correctB, after = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="heart-1" title="Heart" adaptive="false" timeDependent="false">
${declaration}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<itemBody>${body}</itemBody>
<responseProcessing template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct"/>${after}</assessmentItem>`;
}

export const correctB = `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
<correctResponse><value>B</value></correctResponse></responseDeclaration>`;

const defaultBody = `<p>A man faints at the <strong>gym</strong>.</p><p>He has a murmur.</p>
<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><prompt>What is most likely?</prompt>
<simpleChoice identifier="A">Mitral stenosis<feedbackInline outcomeIdentifier="FEEDBACK" identifier="A" showHide="show">It does not obstruct the outflow.</feedbackInline></simpleChoice>
<simpleChoice identifier="B">Aortic stenosis &amp; its kin</simpleChoice>
<simpleChoice identifier="C">Gradient &lt; 10 mmHg</simpleChoice></choiceInteraction>`;

/** The same in QTI 3.0. */
export const qti3Item = `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="heart-3" title="Heart" time-dependent="false">
<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
<qti-mapping default-value="0"><qti-map-entry map-key="A" mapped-value="0"/><qti-map-entry map-key="B" mapped-value="1"/></qti-mapping>
</qti-response-declaration>
<qti-item-body><p>Which valve is <em>narrow</em>?</p><p><img src="../images/heart.png" alt="A heart"/></p>
<qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>Choose one.</qti-prompt>
<qti-simple-choice identifier="A">Mitral</qti-simple-choice><qti-simple-choice identifier="B">Aortic</qti-simple-choice>
</qti-choice-interaction></qti-item-body>
<qti-modal-feedback outcome-identifier="FEEDBACK" identifier="B" show-hide="show"><qti-content-body>It obstructs the outflow.</qti-content-body></qti-modal-feedback>
<qti-modal-feedback outcome-identifier="FEEDBACK" identifier="general" show-hide="show"><qti-content-body><p>Listen at the right.</p><p>Then at the neck.</p></qti-content-body></qti-modal-feedback>
</qti-assessment-item>`;

/** A package whose manifest names these items, with further parts. */
export function craftQtiPackage(
  items: Readonly<Record<string, string>>,
  others: readonly CraftedPart[] = [],
  type = "imsqti_item_xmlv2p2",
): Buffer {
  const resources = Object.keys(items).map(
    (href, index) =>
      `<resource identifier="r${index}" type="${type}" href="${href}"><file href="${href}"/></resource>`,
  );
  const manifest = `<?xml version="1.0"?><manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m">
<organizations/><resources>${resources.join("")}</resources></manifest>`;
  return craftZip([
    { name: "imsmanifest.xml", data: manifest },
    ...Object.entries(items).map(([name, data]) => ({ name, data })),
    ...others,
  ]);
}

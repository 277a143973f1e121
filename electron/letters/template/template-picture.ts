import { emus } from '../measure.ts'
import { pictureSize, type Picture } from '../picture.ts'

/** Id of the relationship to the picture of the signature; no program gives this one. */
export const signatureRelationship = 'rIdGehoorHandtekening'

/** A run with the signature, at most 60 by 22 mm, in line with the text. */
export function pictureRun(picture: Picture, w: string): string {
  const { width, height } = pictureSize(picture, { width: 60, height: 22 })
  const [cx, cy] = [emus(width), emus(height)]
  const extent = `cx="${cx}" cy="${cy}"`
  return (
    `<${w}r><${w}drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>` +
    '<wp:docPr id="9001" name="Handtekening" descr="Handtekening"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="9001" name="Handtekening"/><pic:cNvPicPr/></pic:nvPicPr>' +
    `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${signatureRelationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></${w}drawing></${w}r>`
  )
}

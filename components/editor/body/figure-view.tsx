import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { Crop, ImageOff, Replace, Trash2 } from "lucide-react";
import { useSyncExternalStore } from "react";
import type { Figure } from "#lib/content/types";
import { useAbilities, useRoom } from "../context.ts";
import { choosePictures } from "../pictures/choose.ts";
import { picturesIn } from "../pictures/placing.ts";
import { FigureField } from "./figure-field.tsx";

type Attributes = Figure["attrs"];

/** A picture in the text, with what is printed under it and what is read out instead of it. */
export function FigureView({ node, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const { room, t } = useRoom();
  // Not what the editor says: nothing draws this anew when it changes.
  const { revise } = useAbilities();
  // The document model gives these attributes, each with a default.
  const attributes = node.attrs as Attributes;
  useSyncExternalStore(room.pictures.subscribe, room.pictures.all, room.pictures.all);
  const picture = room.pictures.find(attributes.media);
  const missing = attributes.alt.trim() === "";
  const replace = async () => {
    const [file] = picturesIn(await choosePictures(false));
    if (!file) return;
    room.uploads.begin(file, (arrived) => {
      room.pictures.add(arrived);
      updateAttributes({ media: arrived.id, alt: attributes.alt || arrived.alt });
    });
  };
  const field = (name: "alt" | "caption" | "credit", longest: number) => (
    <FigureField name={name} value={attributes[name]} longest={longest} readOnly={!revise} onChange={(value) => updateAttributes({ [name]: value })} />
  );
  return (
    <NodeViewWrapper as="figure" className={`ed-figure ${selected ? "ed-figure-selected" : ""}`} data-missing-alt={missing || undefined} contentEditable={false}>
      <div data-drag-handle className="ed-figure-picture">
        {picture ? <img src={picture.path} width={picture.width} height={picture.height} alt={attributes.alt} draggable={false} /> : <p className="ed-figure-lost"><ImageOff aria-hidden className="size-5" />{t.picture.lost}</p>}
        {revise && (
          <span className="ed-figure-tools">
            {picture && <button type="button" className="ed-tool" aria-label={t.crop.open} title={t.crop.open} onClick={() => room.cropping.set({ media: picture.id, apply: (media) => updateAttributes({ media }) })}><Crop aria-hidden className="size-4" /></button>}
            <button type="button" className="ed-tool" aria-label={t.picture.replace} title={t.picture.replace} onClick={replace}><Replace aria-hidden className="size-4" /></button>
            <button type="button" className="ed-tool" aria-label={t.picture.remove} title={t.picture.remove} onClick={deleteNode}><Trash2 aria-hidden className="size-4" /></button>
          </span>
        )}
      </div>
      {field("caption", 500)}
      {field("credit", 200)}
      {field("alt", 500)}
    </NodeViewWrapper>
  );
}

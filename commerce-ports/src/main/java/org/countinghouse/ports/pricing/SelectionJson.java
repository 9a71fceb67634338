package org.countinghouse.ports.pricing;

import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.pricing.facts.Category;
import org.countinghouse.domain.pricing.facts.ItemAttribute;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** Which lines are meant. */
final class SelectionJson {

    private SelectionJson() {}

    static void write(JsonWriter out, String name, Selection selection) {
        out.object(name, in -> write(in, selection));
    }

    private static void write(JsonWriter out, Selection selection) {
        if (selection instanceof Selection.OfSku of) {
            out.text("type", "sku").values("skus", of.skus());
        } else if (selection instanceof Selection.OfCategory of) {
            out.text("type", "category").values("categories", of.categories());
        } else if (selection instanceof Selection.OfAttribute of) {
            out.text("type", "attribute")
                    .text("name", of.attribute().name())
                    .text("value", of.attribute().value());
        } else if (selection instanceof Selection.AllOf all) {
            out.text("type", "all").objects("of", all.parts(), SelectionJson::write);
        } else if (selection instanceof Selection.AnyOf any) {
            out.text("type", "any").objects("of", any.parts(), SelectionJson::write);
        } else if (selection instanceof Selection.Not not) {
            write(out.text("type", "not"), "selection", not.selection());
        } else {
            out.text("type", selection instanceof Selection.Undiscounted ? "undiscounted" : "everything");
        }
    }

    static Selection read(JsonObject parent, String name) {
        return read(parent.object(name));
    }

    private static Selection read(JsonObject in) {
        return in.made(() -> switch (in.text("type")) {
            case "everything" -> plain(in, Selection.everything());
            case "undiscounted" -> plain(in, new Selection.Undiscounted());
            case "sku" -> new Selection.OfSku(in.only("type", "skus").values("skus", Sku::of));
            case "category" ->
                new Selection.OfCategory(in.only("type", "categories").values("categories", Category::of));
            case "attribute" -> attribute(in.only("type", "name", "value"));
            case "all" -> new Selection.AllOf(parts(in));
            case "any" -> new Selection.AnyOf(parts(in));
            case "not" -> new Selection.Not(read(in.only("type", "selection"), "selection"));
            default -> throw in.refusal("type", "is no selection");
        });
    }

    private static Selection plain(JsonObject in, Selection selection) {
        in.only("type");
        return selection;
    }

    private static Selection attribute(JsonObject in) {
        return new Selection.OfAttribute(ItemAttribute.of(in.text("name"), in.text("value")));
    }

    private static List<Selection> parts(JsonObject in) {
        return in.only("type", "of").objects("of").stream()
                .map(SelectionJson::read)
                .toList();
    }
}

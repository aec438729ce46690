package org.suyuan.graphql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import org.suyuan.incident.Asker;
import org.suyuan.incident.Contact;
import org.suyuan.incident.Contacts;
import org.suyuan.ledger.Moment;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.unit.PostKind;

@Controller
class ContactController {
    private static final int MOST_UNITS = 500;

    private final Contacts contacts;
    private final Moments moments;

    ContactController(Contacts contacts, Moments moments) {
        this.contacts = contacts;
        this.moments = moments;
    }

    @QueryMapping
    Window<ContactShown> contacts(
            @Argument @Nullable List<Urn> units,
            @Argument @Nullable String division,
            ScrollSubrange subrange,
            @Argument Moments.@Nullable Input asOf,
            @ContextValue(name = Asking.KEY) Asker asker) {
        int most = Pages.most(subrange);
        Moment moment = moments.of(asOf);
        Contacts.Page page;
        if (units != null && division == null) {
            page = contacts.ofUnits(named(units), after(subrange), most, moment, asker);
        } else if (units == null && division != null) {
            page = contacts.ofDivision(division, after(subrange), most, moment, asker);
        } else {
            throw Problem.badRequest("contacts takes either units or a division");
        }
        return Window.from(
                page.contacts().stream()
                        .map(contact -> ContactShown.of(contact, moment))
                        .toList(),
                index -> ScrollPosition.forward(
                        Map.of("unit", page.contacts().get(index).unit().urn().text())),
                page.more());
    }

    private static List<Urn> named(List<Urn> units) {
        if (units.size() > MOST_UNITS) {
            throw Problem.field(
                    Problem.Code.BAD_REQUEST, "units", units.size() + " units", "at most " + MOST_UNITS + " at once");
        }
        units.forEach(unit -> unit.ofKind(Kind.UNIT, "units"));
        return units;
    }

    private static String after(ScrollSubrange subrange) {
        return Pages.after(subrange, "unit").map(row -> row.get("unit")).orElse("");
    }

    /** The type {@code Contact}. */
    record ContactShown(
            Urn urn,
            String name,
            @Nullable String nameToday,
            List<ContactPostShown> posts,
            long revision,
            Moments.Shown asOf) {
        static ContactShown of(Contact contact, Moment moment) {
            String today = contact.unit().nameToday();
            return new ContactShown(
                    contact.unit().urn(),
                    contact.unit().name(),
                    today.isEmpty() ? null : today,
                    contact.posts().stream().map(ContactPostShown::of).toList(),
                    moment.revision(),
                    Moments.Shown.of(moment));
        }
    }

    /** The type {@code ContactPost}. */
    record ContactPostShown(@Nullable PostKind postKind, String title, String holder) {
        static ContactPostShown of(Contact.Post post) {
            PostKind kind = post.kind().isEmpty() ? null : PostKind.valueOf(post.kind());
            return new ContactPostShown(kind, post.title(), post.holder());
        }
    }
}

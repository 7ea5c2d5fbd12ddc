/* Judges calendar objects with libical: every line parses, and the restriction
 * check of RFC 5546 (which property may stand where, and how often, for this
 * METHOD) finds nothing.
 *
 *     judge_feed FEED.ics EVENTS [INVITATION.ics EVENTS ...]
 *
 * Exits 0 when every object is right and holds exactly as many EVENTS. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static char *read_whole(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        return NULL;
    }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = size < 0 ? NULL : malloc((size_t)size + 1);
    if (text) {
        size_t got = fread(text, 1, (size_t)size, file);
        text[got] = '\0';
    }
    fclose(file);
    return text;
}

/* Prints what libical noted against a component, and against all inside it. */
static void print_complaints(icalcomponent *component)
{
    icalproperty *property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
    for (; property; property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
        fprintf(stderr, "  %s: %s\n", icalcomponent_kind_to_string(icalcomponent_isa(component)),
                icalproperty_get_xlicerror(property));
    }
    icalcomponent *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
    for (; inner; inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
        print_complaints(inner);
    }
}

/* Whether one object is right, having said what is not. */
static int is_right(const char *path, int wanted)
{
    char *text = read_whole(path);
    if (!text) {
        perror(path);
        return 0;
    }
    icalcomponent *calendar = icalparser_parse_string(text);
    free(text);
    if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
        fprintf(stderr, "  %s: not one calendar\n", path);
        return 0;
    }
    int parse_errors = icalcomponent_count_errors(calendar);
    int allowed = icalrestriction_check(calendar);
    int errors = icalcomponent_count_errors(calendar);
    int events = icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT);
    int right = !parse_errors && allowed && !errors && events == wanted;
    if (!right) {
        fprintf(stderr, "  %s: %d events, %d wanted\n", path, events, wanted);
        print_complaints(calendar);
    }
    icalcomponent_free(calendar);
    return right;
}

int main(int argc, char **argv)
{
    if (argc < 3 || argc % 2 == 0) {
        fprintf(stderr, "usage: judge_feed FEED.ics EVENTS [INVITATION.ics EVENTS ...]\n");
        return 2;
    }
    int wrong = 0;
    int events = 0;
    for (int at = 1; at < argc && wrong < 5; at += 2) {
        int wanted = atoi(argv[at + 1]);
        wrong += !is_right(argv[at], wanted);
        events += wanted;
    }
    if (wrong) {
        return 1;
    }
    printf("%d objects with %d events, no parse error, every restriction kept\n", argc / 2, events);
    return 0;
}

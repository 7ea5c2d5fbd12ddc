/* Judges a feed with libical: every line parses, and the restriction check of
 * RFC 5546 (which property may stand where, and how often, for this METHOD)
 * finds nothing.
 *
 *     judge_feed FEED.ics EVENTS
 *
 * Exits 0 when the feed is right and holds exactly EVENTS events. */
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

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: judge_feed FEED.ics EVENTS\n");
        return 2;
    }
    char *text = read_whole(argv[1]);
    if (!text) {
        perror(argv[1]);
        return 2;
    }
    icalcomponent *calendar = icalparser_parse_string(text);
    free(text);
    if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
        fprintf(stderr, "  not one calendar\n");
        return 1;
    }
    int parse_errors = icalcomponent_count_errors(calendar);
    int allowed = icalrestriction_check(calendar);
    int errors = icalcomponent_count_errors(calendar);
    int events = icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT);
    int wanted = atoi(argv[2]);
    if (errors) {
        print_complaints(calendar);
    }
    if (events != wanted) {
        fprintf(stderr, "  %d events, %d wanted\n", events, wanted);
    }
    icalcomponent_free(calendar);
    if (parse_errors || !allowed || errors || events != wanted) {
        return 1;
    }
    printf("%d events, no parse error, every restriction kept\n", events);
    return 0;
}

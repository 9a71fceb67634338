package org.countinghouse.examples.snippets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sources say about a type or a constant: the first sentence of its comment, as Markdown. */
final class SourceComments {

    private static final Pattern INLINE = Pattern.compile("\\{@(?:code|link|linkplain)\\s+#?([^\\s}]+)\\s*([^}]*)}");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*$", Pattern.DOTALL);

    private SourceComments() {}

    /** About a record. */
    static String ofRecord(Class<?> type) {
        return before(Repository.source(type), "record " + type.getSimpleName() + "(");
    }

    /** About a constant of an enum. */
    static String ofConstant(Enum<?> constant) {
        String source = Repository.source(constant.getDeclaringClass());
        return before(source, Pattern.compile("(?m)^\\s+" + constant.name() + "\\b"));
    }

    /** About an attribute. */
    static String ofMethod(Class<?> type, String name) {
        Pattern declaration =
                Pattern.compile("(?m)^(?: +@[\\w.]+\\n)? +public (?:abstract )?[\\w<>]+ " + name + "\\(\\)");
        return before(Repository.source(type), declaration);
    }

    private static String before(String source, String declaration) {
        return before(source, Pattern.compile("(?m)^\\s*(?:public |static )*" + Pattern.quote(declaration)));
    }

    private static String before(String source, Pattern declaration) {
        Matcher found = declaration.matcher(source);
        if (!found.find()) {
            throw new IllegalStateException("not in the source: " + declaration);
        }
        return comment(source.substring(0, found.start())).orElse("");
    }

    private static Optional<String> comment(String source) {
        int start = source.lastIndexOf("/**");
        if (start < 0) {
            return Optional.empty();
        }
        Matcher comment = COMMENT.matcher(source.substring(start));
        return comment.find() ? Optional.of(firstSentence(comment.group(1))) : Optional.empty();
    }

    private static String firstSentence(String comment) {
        String text = comment.replaceAll("(?m)^\\s*\\*", "").replaceAll("(?s)(@param|<p>).*", "");
        Matcher inline = INLINE.matcher(text.replaceAll("\\s+", " ").strip());
        String plain = inline.replaceAll(match -> Matcher.quoteReplacement(
                match.group(2).isEmpty() ? "`" + match.group(1).replace('#', '.') + "`" : match.group(2)));
        int end = plain.indexOf(". ");
        return (end < 0 ? plain : plain.substring(0, end + 1)).replace("|", "\\|");
    }
}

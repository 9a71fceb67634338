package org.countinghouse.ports.pricing;

import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.pricing.book.PriceBookRejection;

/** Why a text is not a rule set. Each names the place as a path (RFC 9535): {@code $.promotions[3].effect.percent}. */
public sealed interface RuleSetJsonRejection extends Rejection {

    @Override
    Reason reason();

    /** Where. */
    String path();

    /** The refusals of this family. */
    enum Reason {
        /** It is not JSON, or no object. */
        NOT_JSON,
        /** It is larger, deeper or longer than allowed. */
        BEYOND_BOUNDS,
        /** A field is there twice. */
        DUPLICATE_FIELD,
        /** A field that the format does not know. */
        UNKNOWN_FIELD,
        /** A field that the format demands. */
        MISSING_FIELD,
        /** Text for a number, a list for an object. */
        WRONG_TYPE,
        /** A format of another release. */
        UNKNOWN_FORMAT,
        /** A value that is not allowed there. */
        BAD_VALUE,
        /** Price books that do not fit together. */
        BAD_BOOKS
    }

    /**
     * It is not JSON, or no object.
     *
     * @param path how far it could be read
     * @param problem what is wrong, with line and column where they are known
     */
    record NotJson(String path, String problem) implements RuleSetJsonRejection {

        @Override
        public Reason reason() {
            return Reason.NOT_JSON;
        }

        @Override
        public String message() {
            return path + " " + problem;
        }
    }

    /**
     * It is larger, deeper or longer than allowed.
     *
     * @param path how far it was read
     * @param problem the bounds
     */
    record BeyondBounds(String path, String problem) implements RuleSetJsonRejection {

        @Override
        public Reason reason() {
            return Reason.BEYOND_BOUNDS;
        }

        @Override
        public String message() {
            return path + " " + problem;
        }
    }

    /**
     * A field is there twice.
     *
     * @param path the field
     */
    record DuplicateField(String path) implements RuleSetJsonRejection {

        @Override
        public Reason reason() {
            return Reason.DUPLICATE_FIELD;
        }

        @Override
        public String message() {
            return path + " is there twice";
        }
    }

    /**
     * A field that the format does not know: a slip of the pen, or of a later release.
     *
     * @param path the field
     * @param value its value, shortened; empty for an object or a list
     */
    record UnknownField(String path, String value) implements RuleSetJsonRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_FIELD;
        }

        @Override
        public String message() {
            return path + " is not a field that is known there, its value is " + value;
        }
    }

    /**
     * A field that the format demands.
     *
     * @param path the field
     */
    record MissingField(String path) implements RuleSetJsonRejection {

        @Override
        public Reason reason() {
            return Reason.MISSING_FIELD;
        }

        @Override
        public String message() {
            return path + " is missing";
        }
    }

    /**
     * Text for a number, a list for an object, a fraction for a whole number.
     *
     * @param path the field
     * @param value its value, shortened; empty for an object or a list
     * @param problem what it must be, and is
     */
    record WrongType(String path, String value, String problem) implements RuleSetJsonRejection {

        @Override
        public Reason reason() {
            return Reason.WRONG_TYPE;
        }

        @Override
        public String message() {
            return path + " " + problem + ": " + value;
        }
    }

    /**
     * A format of another release.
     *
     * @param path the field
     * @param value what it says
     * @param known the only one that is read
     */
    record UnknownFormat(String path, long value, int known) implements RuleSetJsonRejection {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN_FORMAT;
        }

        @Override
        public String message() {
            return path + " is " + value + ", only " + known + " is known";
        }
    }

    /**
     * A value that is not allowed there.
     *
     * @param path the field, or the object whose values do not go together
     * @param value its value, shortened; empty for an object
     * @param problem why not
     */
    record BadValue(String path, String value, String problem) implements RuleSetJsonRejection {

        @Override
        public Reason reason() {
            return Reason.BAD_VALUE;
        }

        @Override
        public String message() {
            return path + " " + problem + (value.isEmpty() ? "" : " (it is " + value + ")");
        }
    }

    /**
     * Price books that do not fit together.
     *
     * @param path where the books are
     * @param cause why not
     */
    record BadBooks(String path, PriceBookRejection cause) implements RuleSetJsonRejection {

        @Override
        public Reason reason() {
            return Reason.BAD_BOOKS;
        }

        @Override
        public String message() {
            return path + ": " + cause.message();
        }
    }
}

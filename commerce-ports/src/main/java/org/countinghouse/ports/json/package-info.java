/**
 * JSON in one place: explicit codecs over a streaming parser with bounds, nothing driven by reflection.
 *
 * <p>{@link org.countinghouse.ports.json.Json} turns text into a {@link org.countinghouse.ports.json.JsonObject} and back.
 * A codec is two pieces of plain code: one that names each field to a {@link org.countinghouse.ports.json.JsonWriter}, and
 * one that asks the object for each field by name and type. What is missing, of another type, there twice or not
 * expected is a {@link org.countinghouse.ports.json.JsonException} that says where, as a path ({@code $.lines[3].sku}, RFC
 * 9535), and what was found there.
 *
 * <h2>Bounds</h2>
 *
 * <p>Text from outside may be hostile. {@link org.countinghouse.ports.json.JsonBounds} limit bytes, nesting, digits and
 * lengths, so that a document costs no more than its size: no number is evaluated before its digits are counted, so
 * {@code 1e999999999} is ten characters and not a billion digits, and no field name is kept for ever.
 *
 * <h2>Spelling</h2>
 *
 * <p>Whole numbers are JSON numbers of at most 18 digits and a bit (a {@code long}). Exact decimals are text, because JSON
 * numbers become floating point in too many programs: {@code "9.99"}. Instants are ISO 8601 text in UTC.
 *
 * <p>Stored events and rule sets are read and written with these classes. Hosts may use them for codecs of their own; they
 * are not meant to become a general JSON library.
 */
@NullMarked
package org.countinghouse.ports.json;

import org.jspecify.annotations.NullMarked;

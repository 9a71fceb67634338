package org.countinghouse.examples.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private static final TimeSeries UK = Runs.series("UK", "GBP", "1000", "-200", "900");
    private static final TimeSeries DE = Runs.series("DE", "GBP", "30", "-20", "0");
    private static final TimeSeries FR = Runs.series("FR", "GBP", "10", "20", "30");

    @Test
    void the_page_is_complete_in_itself() throws IOException {
        String page = page(List.of(UK, DE, FR));
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .contains("--c0: #0072b2")
                .doesNotContain("<script", "src=", "href=", "http:", "https:", "url(", "@import");
    }

    @Test
    void it_shows_the_headlines_the_channels_the_refusals_and_the_order() throws IOException {
        assertThat(page(List.of(UK)))
                .contains("<p class=\"good\">Nothing oversold")
                .contains("<dt>Net sales</dt><dd>1,234,500.00 GBP</dd>")
                .contains("<dt>Margin</dt><dd>493,800.00 GBP</dd><dd class=\"note\">40.00 % of net sales")
                .contains("<th scope=\"row\">UK</th><td class=\"n\">1,234,000.00</td>")
                .contains("<h2>Rows refused: 3 of 12 read</h2>")
                .contains("<th scope=\"row\">adjustment</th><td class=\"n\">1</td><td></td>")
                .contains("<div>a.csv:7:1, invoice 1007: &lt;script&gt;</div>")
                .contains("Where is order 1001? It is completed.")
                .contains("<li>2026-03-03 shipped &lt;all&gt;</li>")
                .contains("a.csv &amp; b.csv");
    }

    @Test
    void every_drawing_is_well_formed_and_has_a_name_and_a_description() throws Exception {
        String page = page(List.of(UK, DE, FR));
        int drawings = 0;
        for (int from = page.indexOf("<svg"); from >= 0; from = page.indexOf("<svg", from + 1)) {
            String svg = page.substring(from, page.indexOf("</svg>", from) + 6);
            Document drawing = parse(svg);
            assertThat(drawing.getElementsByTagName("desc").getLength()).isEqualTo(1);
            assertThat(drawing.getDocumentElement().getAttribute("aria-labelledby"))
                    .contains("-title ", "-desc");
            drawings++;
        }
        assertThat(drawings).isEqualTo(5);
    }

    @Test
    void the_largest_channel_is_left_out_of_a_second_drawing_where_it_dwarfs_the_others() {
        assertThat(IncomeCharts.of(List.of(DE, UK, FR))).contains("The same without UK");
        TimeSeries rival = Runs.series("DE", "GBP", "1000", "300", "400");
        assertThat(IncomeCharts.of(List.of(rival, UK, FR))).doesNotContain("The same without");
        assertThat(IncomeCharts.of(List.of(UK, DE))).doesNotContain("The same without");
    }

    @Test
    void small_channels_are_drawn_together_and_keep_their_sum() {
        List<TimeSeries> many = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            many.add(Runs.series("S" + i, "GBP", "10", Integer.toString(i)));
        }
        assertThat(IncomeCharts.of(many))
                .contains("<title>S8, 2026-03-02: 10 GBP</title>", "<title>3 others, 2026-03-09: 6 GBP</title>")
                .contains("<span class=\"rest\"></span>3 others</li>")
                .doesNotContain("S3");
    }

    @Test
    void bars_stand_on_zero_and_losses_hang_below() {
        String chart = BarChart.of("x", Runs.series("Net", "GBP", "100", "-50"));
        assertThat(chart)
                .contains("class=\"c0\" x=\"161.5\" y=\"14.0\" width=\"60.0\" height=\"138.7\"")
                .contains("class=\"c0\" x=\"440.5\" y=\"152.7\" width=\"60.0\" height=\"69.3\"")
                .contains("In all, from 2026-03-02 to 2026-03-09: Net 50 GBP.");
    }

    @Test
    void an_area_runs_from_edge_to_edge() {
        assertThat(AreaChart.of("x", Runs.series("Stock", "units", "100", "0", "50")))
                .contains("<polyline class=\"line\" points=\"52.0,14.0 331.0,222.0 610.0,118.0\"/>")
                .contains("From 100 units on 2026-03-02 to 50 on 2026-03-16; lowest 0, highest 100.");
    }

    @Test
    void little_or_nothing_can_be_drawn_too() {
        assertThat(AreaChart.of("x", Runs.series("Stock", "units"))).contains("Stock: nothing to show");
        assertThat(AreaChart.of("x", Runs.series("Stock", "units", "7"))).contains("<rect");
        assertThat(AreaChart.of("x", Runs.series("Stock", "units", "0", "0"))).contains("<polyline");
        assertThat(IncomeCharts.of(List.of())).contains("nothing to show");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, '[0, 1]'",
        "0, 4, '[0, 1, 2, 3, 4]'",
        "5, 10055000, '[0, 2.5m, 5m, 7.5m, 10m, 12.5m]'",
        "-150, 620, '[-200, 0, 200, 400, 600, 800]'",
        "-5, -1, '[-5, -4, -3, -2, -1, 0]'",
        "0, 1200, '[0, 250, 500, 750, 1k, 1.25k]'"
    })
    void an_axis_has_round_values_and_its_zero(String low, String high, String labels) {
        Ticks ticks = Ticks.covering(new BigDecimal(low), new BigDecimal(high));
        assertThat(ticks.values().stream().map(Ticks::label).toList()).hasToString(labels);
    }

    @Test
    void days_of_a_series_rise() {
        TimeSeries.Point point = new TimeSeries.Point(LocalDate.EPOCH, BigDecimal.ONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeSeries("Stock", "units", List.of(point, point)))
                .withMessage("Stock: days must rise, but 1970-01-01 follows 1970-01-01");
    }

    private static String page(List<TimeSeries> income) throws IOException {
        StringWriter out = new StringWriter();
        HtmlReport.write(Runs.page(income), out);
        return out.toString();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}

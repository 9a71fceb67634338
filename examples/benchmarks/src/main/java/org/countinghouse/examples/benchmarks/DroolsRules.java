package org.countinghouse.examples.benchmarks;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** The conditions of {@link Shop#rules}, as rules of Drools, compiled to its executable model. */
final class DroolsRules {

    private DroolsRules() {}

    static KieBase compile(int loaded) {
        StringBuilder rules = new StringBuilder("package benchmark\nimport ")
                .append(Line.class.getName())
                .append("\nglobal long[] matched\n");
        for (int i = 0; i < loaded; i++) {
            String what = i < Shop.MATCHING ? "category == \"" + Shop.category(i) + "\"" : "sku == \"other-" + i + "\"";
            rules.append("rule \"promotion-")
                    .append(i)
                    .append("\" when exists Line(")
                    .append(what)
                    .append(") then matched[0]++; end\n");
        }
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/benchmark/rules.drl", rules.toString());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }
}

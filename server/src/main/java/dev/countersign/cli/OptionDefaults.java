package dev.countersign.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What an option is when the command line does not say: its environment variable, else its key in {@code countersign.yaml}. */
final class OptionDefaults implements IDefaultValueProvider {
    private final Map<String, String> environment;
    private final Map<String, Object> file;

    OptionDefaults(Map<String, String> environment, Path yaml) {
        this.environment = environment;
        this.file = read(yaml);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        var name = option.longestName().replaceFirst("^--", "");
        var variable = environment.get("COUNTERSIGN_" + name.replace('-', '_').toUpperCase(Locale.ROOT));
        return variable != null && !variable.isBlank() ? variable : text(file.get(name));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> items -> items.stream().map(String::valueOf).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }

    private static Map<String, Object> read(Path yaml) {
        if (!Files.isRegularFile(yaml)) {
            return Map.of();
        }
        try (var reader = Files.newBufferedReader(yaml)) {
            Map<String, Object> keys = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return keys == null ? Map.of() : keys;
        } catch (IOException | YAMLException | ClassCastException e) {
            throw new Failure(yaml + " cannot be read: " + e.getMessage());
        }
    }
}

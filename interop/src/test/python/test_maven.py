"""Libraries from the registry that this machine reaches: a user's own Jackson and Guava beside the kernel's."""


def run(client, code):
    """The outputs of a cell: text of streams and results, and the error if there is one."""
    texts, errors = [], []

    def hook(message):
        content = message["content"]
        if message["msg_type"] == "stream":
            texts.append(content["text"])
        elif message["msg_type"] == "execute_result":
            texts.append(content["data"]["text/plain"])
        elif message["msg_type"] == "error":
            errors.append(content["evalue"])

    client.execute_interactive(code, output_hook=hook, timeout=180)
    return "".join(texts), "".join(errors)


def test_jackson_and_guava_of_the_users_choice_load(kernel):
    _, client = kernel
    text, error = run(
        client,
        "//DEPS com.fasterxml.jackson.core:jackson-databind:2.22.4\n%maven com.google.guava:guava:33.7.2-jre\n"
        "import com.google.common.collect.ImmutableList;\n"
        "ImmutableList.class.getProtectionDomain().getCodeSource().getLocation().toString()",
    )
    assert error == ""
    assert "jackson-databind:2.22.4" in text and "jackson-core" in text and "guava:33.7.2-jre" in text
    assert text.rstrip().endswith("guava-33.7.2-jre.jar")
    text, error = run(
        client,
        "new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(ImmutableList.of(1, 2))",
    )
    assert (text, error) == ("[1,2]", "")
    # Our own tables and charts, which bring another Guava, go on.
    text, error = run(client, 'Datasets.load("hijiori-annual-rain").rowCount() > 10')
    assert (text, error) == ("true", "")


def test_what_does_not_exist_is_named_with_the_repository(kernel):
    _, client = kernel
    text, error = run(client, "int before = 5;\n%maven com.example.nowhere:nothing:9.9")
    assert "com.example.nowhere:nothing:9.9" in error and "central" in error
    assert run(client, "before") == ("5", "")

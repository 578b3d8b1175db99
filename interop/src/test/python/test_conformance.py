"""jupyter_kernel_test with every optional sample, and what it leaves out (stdin, unknown)."""

import os
import unittest

import jupyter_kernel_test as jkt

KERNEL = os.environ.get("INTEROP_KERNEL", "java")


class JavaKernelTests(jkt.KernelTests):
    kernel_name = KERNEL
    language_name = "java"
    file_extension = ".java"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("test");'
    completion_samples = [
        {"text": '"".isBl', "matches": {"isBlank()"}},
        {"text": "String text = \"\"; text.isBl", "matches": {"isBlank()"}},
        {"text": "System.out.printl", "matches": {"println("}},
        {"text": "java.util.concurrent.Execu"},
        {"text": "%hel"},
    ]
    complete_code_samples = [
        "1 + 1",
        "int x = 5;",
        "for (int i = 0; i < 3; i++) { }",
        "class A { int x; }",
        "record P(int x, int y) {}",
        'String s = """\n  text\n  """;',
        "// only a comment",
        "%help",
        "",
    ]
    incomplete_code_samples = [
        "class A {",
        "for (int i = 0; i < 3; i++) {",
        "int x = (1 +",
        'String s = """\n  text',
        "void f(int a,",
        "/* a comment",
    ]
    invalid_code_samples = ["int x = = 3;", "1 + + ;", "int 3x;", "}"]
    code_page_something = "Math?"
    code_generate_error = 'throw new IllegalStateException("boom");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": 'String.join("-", "a", "b")', "result": "a-b"},
        {"code": "new int[] {1, 2, 3}"},
        {"code": "java.util.List.of(1, 2)", "result": "[1, 2]"},
    ]
    code_display_data = [
        {"code": 'display("text")', "mime": "text/plain"},
        {"code": 'html("<b>x</b>");', "mime": "text/html"},
        {
            "code": "display(new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB))",
            "mime": "image/png",
        },
    ]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "String.valueOf"
    code_clear_output = 'System.out.println("gone"); clearOutput(false);'

    def test_stdin(self):
        self.flush_channels()
        message = self.kc.execute("new java.util.Scanner(System.in).nextLine()", allow_stdin=True)
        request = self.kc.get_stdin_msg(timeout=15)
        self.assertEqual(request["msg_type"], "input_request")
        self.assertEqual(request["parent_header"]["msg_id"], message)
        self.assertIs(request["content"]["password"], False)
        self.kc.input("答え")
        self.assertEqual(self.get_non_kernel_info_reply(timeout=15)["content"]["status"], "ok")
        while True:
            output = self.kc.get_iopub_msg(timeout=15)
            if output["msg_type"] == "execute_result":
                self.assertEqual(output["content"]["data"]["text/plain"], "答え")
                return


class JavaIopubWelcomeTests(jkt.IopubWelcomeTests):
    kernel_name = KERNEL
    support_iopub_welcome = True


del jkt

if __name__ == "__main__":
    unittest.main()

